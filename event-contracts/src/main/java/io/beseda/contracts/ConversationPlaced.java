package io.beseda.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;

/**
 * A new conversation of a known client went into a lead it had open, instead of being given an incoming lead; once per conversation.
 *
 * @param leadName as named at that moment
 * @param contactName as named at that moment
 */
public record ConversationPlaced(
        long accountId,
        long leadId,
        String leadName,
        long contactId,
        String contactName,
        UUID conversationId,
        Instant placedAt)
        implements CrmEvent {
    public ConversationPlaced {
        requireNonNull(leadName, "leadName");
        requireNonNull(contactName, "contactName");
        requireNonNull(conversationId, "conversationId");
        requireNonNull(placedAt, "placedAt");
    }

    @Override
    public String key() {
        return "lead:" + leadId;
    }
}
