package io.beseda.crm.testing;

import io.beseda.support.testing.ForwardClock;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Takes the place of the service's clock in its tests. */
@Singleton
public class TestClock extends ForwardClock {

    @Produces
    @Alternative
    @Priority(1)
    @Singleton
    Clock clock() {
        return this;
    }
}
