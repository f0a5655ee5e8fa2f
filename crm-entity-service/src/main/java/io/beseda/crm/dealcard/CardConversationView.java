package io.beseda.crm.dealcard;

import java.time.Instant;
import java.util.UUID;

/**
 * A conversation on a deal card. Absent in JSON: what has not happened.
 *
 * @param number names the conversation to people
 * @param state {@code open} or {@code finished}
 */
public record CardConversationView(
        UUID id,
        long number,
        String state,
        UUID onlineChatId,
        Instant startedAt,
        Instant finishedAt,
        PersonPart finishedBy,
        long messageCount,
        MessagePart lastMessage) {

    /** Who did it, as known at that moment. */
    public record PersonPart(String type, String name) {}

    /** The beginning of the last message. */
    public record MessagePart(PersonPart author, String text, Instant createdAt) {}
}
