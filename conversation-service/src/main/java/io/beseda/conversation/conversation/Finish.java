package io.beseda.conversation.conversation;

import java.time.Instant;
import java.util.Objects;

/** How a conversation ended. */
public record Finish(Author by, Instant at) {

    public Finish {
        Objects.requireNonNull(by);
        Objects.requireNonNull(at);
    }
}
