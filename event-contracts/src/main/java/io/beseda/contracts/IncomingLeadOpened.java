package io.beseda.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;

/**
 * A conversation of a client was given its incoming lead, once per conversation.
 *
 * @param leadName as named at that moment
 * @param contactName as named at that moment
 */
public record IncomingLeadOpened(
        long accountId,
        long leadId,
        String leadName,
        long contactId,
        String contactName,
        UUID conversationId,
        Instant openedAt)
        implements CrmEvent {
    public IncomingLeadOpened {
        requireNonNull(leadName, "leadName");
        requireNonNull(contactName, "contactName");
        requireNonNull(conversationId, "conversationId");
        requireNonNull(openedAt, "openedAt");
    }

    @Override
    public String key() {
        return "lead:" + leadId;
    }
}
