package io.beseda.crm.oauth;

import io.beseda.support.problem.CommonProblem;
import io.beseda.support.problem.FieldError;
import io.beseda.support.problem.Refusal;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Body of {@code POST /api/crm/v1/integrations} and {@code PUT /api/crm/v1/integrations/{id}}. */
record IntegrationRequest(
        @NotBlank @Size(max = 100) String name, @NotNull String redirectUri) {

    NewIntegration toNewIntegration() {
        RedirectUri uri = RedirectUri.parse(redirectUri)
                .orElseThrow(() -> new Refusal(
                        CommonProblem.INVALID_REQUEST,
                        "Some fields are not valid.",
                        List.of(new FieldError("/redirectUri", "invalid", RedirectUri.RULE))));
        return new NewIntegration(name.strip(), uri);
    }
}
