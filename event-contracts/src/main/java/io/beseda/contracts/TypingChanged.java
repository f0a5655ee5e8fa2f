package io.beseda.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody began or stopped writing in a conversation. Who is not told again within 10 seconds has stopped.
 *
 * @param visitorId the visitor of the conversation; of a visitor's own signal proven, of an operator's claimed
 */
public record TypingChanged(
        long accountId, UUID conversationId, UUID visitorId, Author author, boolean typing, Instant at)
        implements LiveSignal {
    public TypingChanged {
        requireNonNull(conversationId, "conversationId");
        requireNonNull(visitorId, "visitorId");
        requireNonNull(author, "author");
        requireNonNull(at, "at");
    }

    @Override
    public String key() {
        return conversationId.toString();
    }
}
