package io.beseda.support.ratelimit;

import io.beseda.support.problem.CommonProblem;
import io.beseda.support.problem.Refusal;
import io.beseda.support.v4.V4Problem;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** What one integration may still ask. Safe for use by many threads. */
final class IntegrationLimit {

    private static final Duration ONE_SECOND = Duration.ofSeconds(1);

    private final Clock clock;
    private final Duration shutOut;
    private final Bucket requests;
    private final Bucket refusals;
    private volatile Instant shutOutUntil = Instant.MIN;

    IntegrationLimit(RateLimitSettings settings, Clock clock) {
        this.clock = clock;
        this.shutOut = settings.shutOut();
        this.requests = bucket(settings.requestsPerSecond(), ONE_SECOND, clock);
        this.refusals = bucket(settings.refusalsPerMinute(), Duration.ofMinutes(1), clock);
    }

    /** @throws Refusal 429 if it is one too many, 403 for a while if there were too many of those */
    void count() {
        Instant now = clock.instant();
        if (now.isBefore(shutOutUntil)) {
            throw shutOut(Duration.between(now, shutOutUntil));
        }
        ConsumptionProbe probe = requests.tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            return;
        }
        if (!refusals.tryConsume(1)) {
            shutOutUntil = now.plus(shutOut);
            throw shutOut(shutOut);
        }
        throw Refusal.until(
                CommonProblem.TOO_MANY_REQUESTS,
                "Wait as long as retry_after says.",
                wholeSeconds(Duration.ofNanos(probe.getNanosToWaitForRefill())));
    }

    private static Refusal shutOut(Duration wait) {
        return Refusal.until(V4Problem.SHUT_OUT, "The integration went on while it was refused.", wholeSeconds(wait));
    }

    /** Rounded up: who waits as long as told is served. */
    private static Duration wholeSeconds(Duration wait) {
        return Duration.ofSeconds(wait.plus(ONE_SECOND).minusNanos(1).toSeconds());
    }

    private static Bucket bucket(int capacity, Duration period, Clock clock) {
        return Bucket.builder()
                .withCustomTimePrecision(new ClockTime(clock))
                .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, period))
                .build();
    }
}
