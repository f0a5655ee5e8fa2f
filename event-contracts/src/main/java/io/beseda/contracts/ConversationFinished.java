package io.beseda.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;

/**
 * A conversation was finished: it leaves the client's list and the inbox; its history stays.
 *
 * @param lastSequence the sequence of its last message
 */
public record ConversationFinished(
        long accountId,
        UUID conversationId,
        long number,
        UUID onlineChatId,
        UUID visitorId,
        long lastSequence,
        Author finishedBy,
        Instant finishedAt)
        implements ConversationEvent {
    public ConversationFinished {
        requireNonNull(conversationId, "conversationId");
        requireNonNull(onlineChatId, "onlineChatId");
        requireNonNull(visitorId, "visitorId");
        requireNonNull(finishedBy, "finishedBy");
        requireNonNull(finishedAt, "finishedAt");
    }
}
