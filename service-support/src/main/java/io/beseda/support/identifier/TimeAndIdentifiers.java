package io.beseda.support.identifier;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** The only place where a service takes the time of day and fresh identifiers from; tests replace the beans. */
@Singleton
public class TimeAndIdentifiers {

    /** UTC in whole milliseconds: what events, tables and JSON carry. */
    @Produces
    @Singleton
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));
    }

    @Produces
    @Singleton
    UuidV7 uuids(Clock clock) {
        return new UuidV7(clock);
    }
}
