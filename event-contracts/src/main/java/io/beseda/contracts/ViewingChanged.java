package io.beseda.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;

/** An operator opened or left a conversation in the inbox. Who is not told again within 90 seconds has left. */
public record ViewingChanged(long accountId, UUID conversationId, Author operator, boolean viewing, Instant at)
        implements LiveSignal {
    public ViewingChanged {
        requireNonNull(conversationId, "conversationId");
        requireNonNull(operator, "operator");
        requireNonNull(at, "at");
    }

    @Override
    public String key() {
        return conversationId.toString();
    }
}
