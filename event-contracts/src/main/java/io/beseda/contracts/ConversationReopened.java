package io.beseda.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;

/**
 * A finished conversation is open again under its old number, because its client wrote into it; the {@link MessageAdded}
 * that reopened it follows.
 *
 * @param lastSequence the sequence of its last message before the one that reopened it
 */
public record ConversationReopened(
        long accountId,
        UUID conversationId,
        long number,
        UUID onlineChatId,
        UUID visitorId,
        long lastSequence,
        Instant reopenedAt)
        implements ConversationEvent {
    public ConversationReopened {
        requireNonNull(conversationId, "conversationId");
        requireNonNull(onlineChatId, "onlineChatId");
        requireNonNull(visitorId, "visitorId");
        requireNonNull(reopenedAt, "reopenedAt");
    }
}
