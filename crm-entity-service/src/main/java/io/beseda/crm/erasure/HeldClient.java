package io.beseda.crm.erasure;

import io.beseda.crm.entitytype.EntityRef;
import io.beseda.support.account.AccountId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * A client with what is only its own.
 *
 * @param contactId 0 where only conversations are meant
 * @param leads that have no other contact; {@code customers} likewise
 * @param shared leads and customers that others are contacts of, too
 * @param conversations that are shown on its leads
 * @param visitors who it is, and the persons of its external IDs
 */
record HeldClient(
        AccountId accountId,
        long contactId,
        List<Long> leads,
        List<Long> customers,
        List<EntityRef> shared,
        List<UUID> conversations,
        List<UUID> visitors) {

    HeldClient {
        Objects.requireNonNull(accountId);
        leads = List.copyOf(leads);
        customers = List.copyOf(customers);
        shared = List.copyOf(shared);
        conversations = List.copyOf(conversations);
        visitors = List.copyOf(visitors);
    }

    /** Nothing but these conversations. */
    static HeldClient of(AccountId accountId, List<UUID> conversations) {
        return new HeldClient(accountId, 0, List.of(), List.of(), List.of(), conversations, List.of());
    }
}
