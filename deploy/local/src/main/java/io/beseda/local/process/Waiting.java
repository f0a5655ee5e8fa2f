package io.beseda.local.process;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for something outside this process that can't notify. */
public final class Waiting {

    private static final Duration SHORT_STEP = Duration.ofMillis(20);

    private Waiting() {}

    /** Asks every 20 ms until the answer is yes (true) or the limit has passed (false). */
    public static boolean until(BooleanSupplier done, Duration limit) {
        return until(done, limit, SHORT_STEP);
    }

    /** The same for a question that costs the one who is asked something. */
    public static boolean until(BooleanSupplier done, Duration limit, Duration step) {
        var deadline = System.nanoTime() + limit.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() - deadline > 0) {
                return false;
            }
            try {
                TimeUnit.NANOSECONDS.sleep(step.toNanos());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    /** Waits for the end of a process. */
    public static boolean untilGone(ProcessHandle process, Duration limit) {
        return until(() -> !process.isAlive(), limit);
    }
}
