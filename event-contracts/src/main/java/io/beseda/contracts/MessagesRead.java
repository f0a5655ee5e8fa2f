package io.beseda.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody has read a conversation up to a message. Told again or late it changes nothing: the highest sequence counts.
 *
 * @param visitorId the visitor of the conversation; of a visitor's own signal proven, of an operator's claimed
 */
public record MessagesRead(
        long accountId, UUID conversationId, UUID visitorId, Author reader, long sequence, Instant at)
        implements LiveSignal {
    public MessagesRead {
        requireNonNull(conversationId, "conversationId");
        requireNonNull(visitorId, "visitorId");
        requireNonNull(reader, "reader");
        requireNonNull(at, "at");
    }

    @Override
    public String key() {
        return conversationId.toString();
    }
}
