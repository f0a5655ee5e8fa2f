package io.beseda.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;

/** A sign-in session of a user ended: sockets opened with its tokens close. */
public record SignedOut(long accountId, long userId, UUID sessionId, Instant at) implements LiveSignal {
    public SignedOut {
        requireNonNull(sessionId, "sessionId");
        requireNonNull(at, "at");
    }

    @Override
    public String key() {
        return Long.toString(userId);
    }
}
