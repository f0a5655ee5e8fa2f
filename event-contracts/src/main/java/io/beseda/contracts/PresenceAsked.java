package io.beseda.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;

/** An operator looks at a visitor: a gateway that holds a socket of it answers, and tells changes for two minutes. */
public record PresenceAsked(long accountId, UUID visitorId, Instant at) implements LiveSignal {
    public PresenceAsked {
        requireNonNull(visitorId, "visitorId");
        requireNonNull(at, "at");
    }

    @Override
    public String key() {
        return visitorId.toString();
    }
}
