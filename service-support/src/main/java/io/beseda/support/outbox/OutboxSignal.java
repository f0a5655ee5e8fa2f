package io.beseda.support.outbox;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Tells this process's publisher that there may be something to publish. Raised several times, it is heard once. */
final class OutboxSignal {

    private final Semaphore raised = new Semaphore(0);
    private volatile boolean heard;

    /** Whether a publisher of this process waits for it. */
    boolean isHeard() {
        return heard;
    }

    void setHeard(boolean heard) {
        this.heard = heard;
    }

    void raise() {
        raised.release();
    }

    /** Returns once it was raised, at the latest after {@code limit}. */
    void await(Duration limit) throws InterruptedException {
        if (raised.tryAcquire(limit.toNanos(), TimeUnit.NANOSECONDS)) {
            raised.drainPermits();
        }
    }
}
