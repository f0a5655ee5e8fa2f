package io.beseda.crm.apitoken;

import java.time.Instant;
import java.util.UUID;

/** An API token as administrators see it; the token itself is shown only once. */
record ApiTokenView(UUID id, String name, String createdByName, Instant createdAt, Instant expiresAt) {

    static ApiTokenView of(ApiToken token) {
        return new ApiTokenView(token.id(), token.name(), token.createdByName(), token.createdAt(), token.expiresAt());
    }
}
