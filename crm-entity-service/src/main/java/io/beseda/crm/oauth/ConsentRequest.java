package io.beseda.crm.oauth;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/**
 * Body of {@code POST /api/crm/v1/integrations/{id}/consent}.
 *
 * @param state what the integration gave the browser, and gets back; absent when the console itself asks
 */
record ConsentRequest(
        @NotNull Boolean allowed, @Size(max = 1000) String state) {

    Optional<String> givenState() {
        return Optional.ofNullable(state);
    }
}
