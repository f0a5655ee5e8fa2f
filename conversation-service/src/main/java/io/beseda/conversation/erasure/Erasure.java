package io.beseda.conversation.erasure;

import io.beseda.conversation.clienthistory.Client;
import io.beseda.support.account.AccountId;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * That a client is to be forgotten, as the CRM says.
 *
 * @param erasedAt what began later is not the client's
 */
public record Erasure(UUID id, Client client, Instant erasedAt) {

    public Erasure {
        Objects.requireNonNull(id);
        Objects.requireNonNull(client);
        Objects.requireNonNull(erasedAt);
    }

    AccountId accountId() {
        return client.accountId();
    }
}
