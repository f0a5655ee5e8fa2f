package io.beseda.support.identity;

import io.beseda.support.account.AccountId;
import io.beseda.support.identifier.NamedUuid;
import java.util.UUID;

/**
 * The visitor that all verified sessions of one client are, on whichever device: made of who the client is, so that every pod finds
 * the same one without asking anybody.
 */
public final class Person {

    /** No external ID holds it. */
    private static final char BETWEEN = 0;

    private Person() {}

    /** Where external IDs are kept in a field: one person in all chats with that field. */
    public static UUID ofField(AccountId account, long fieldId, ExternalId externalId) {
        return of(account, "field:" + fieldId, externalId);
    }

    /** Where they are kept in none: nothing says that two chats mean the same by one ID. */
    public static UUID ofChat(AccountId account, UUID onlineChatId, ExternalId externalId) {
        return of(account, "chat:" + onlineChatId, externalId);
    }

    private static UUID of(AccountId account, String scope, ExternalId externalId) {
        return NamedUuid.of("person" + BETWEEN + account + BETWEEN + scope + BETWEEN + externalId.value());
    }
}
