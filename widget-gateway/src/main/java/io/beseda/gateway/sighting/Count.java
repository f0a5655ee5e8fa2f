package io.beseda.gateway.sighting;

import java.time.Instant;

/** How often something was seen, first and last. */
record Count(long sessions, Instant firstAt, Instant lastAt) {

    static Count once(Instant at) {
        return new Count(1, at, at);
    }

    Count plus(Count later) {
        return new Count(sessions + later.sessions, firstAt, later.lastAt);
    }
}
