package io.beseda.crm.oauth;

import java.time.Instant;

/** An integration as administrators see it; its id is the client id, its secret is shown only once. */
record IntegrationView(IntegrationId id, String name, String redirectUri, String createdByName, Instant createdAt) {

    static IntegrationView of(Integration integration) {
        return new IntegrationView(
                integration.id(),
                integration.name(),
                integration.redirectUri().value(),
                integration.createdByName(),
                integration.createdAt());
    }
}
