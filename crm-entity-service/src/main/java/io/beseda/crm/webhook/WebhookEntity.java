package io.beseda.crm.webhook;

import io.beseda.crm.entitytype.EntityType;
import java.util.UUID;

/**
 * How events name what they happened to, see {@link WebhookEvent#entity()}: a prefix for its kind, and its id. Deliveries are found by it
 * again when a client is erased.
 */
public final class WebhookEntity {

    /** And the conversation's id. */
    public static final String TALK = "talk:";

    /** And the uid of the incoming lead. */
    public static final String UNSORTED = "unsorted:";

    private WebhookEntity() {}

    public static String talk(UUID conversation) {
        return TALK + conversation;
    }

    public static String unsorted(String uid) {
        return UNSORTED + uid;
    }

    public static String of(EntityType type, long id) {
        return prefix(type) + id;
    }

    /** Of entities of a type. */
    public static String prefix(EntityType type) {
        return type.singular() + ":";
    }
}
