package io.beseda.crm.dealcard;

import io.beseda.crm.lead.LeadId;
import java.time.Instant;
import java.util.UUID;

/**
 * A conversation on a deal card. Absent in JSON: what has not happened.
 *
 * @param number names the conversation to people
 * @param state {@code open} or {@code finished}
 * @param client who its page said the client is when it began
 */
public record CardConversationView(
        UUID id,
        long number,
        String state,
        UUID onlineChatId,
        LeadId leadId,
        Instant startedAt,
        Instant finishedAt,
        PersonPart finishedBy,
        long messageCount,
        ClientPart client,
        MessagePart lastMessage) {

    /** Who did it, as known at that moment. */
    public record PersonPart(String type, String name) {}

    /**
     * Who the client is in the customer's own system.
     *
     * @param identity {@code verified}, {@code ambiguous} (several contacts had this external ID) or {@code claimed}
     */
    public record ClientPart(String externalId, String identity) {}

    /** The beginning of the last message. */
    public record MessagePart(PersonPart author, String text, Instant createdAt) {}
}
