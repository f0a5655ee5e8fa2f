package io.beseda.crm.ratelimit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.beseda.support.problem.ProblemCode;
import io.beseda.support.problem.Refusal;
import io.beseda.support.ratelimit.ClockTime;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;

/**
 * Limits failed attempts to prove who one is, per name (whether it exists or not) and per address. Kept in memory: each pod counts
 * for itself, and a restart forgives. At most {@value #MAX_TRACKED} of each are remembered.
 */
public class AttemptLimits {

    private static final int MAX_TRACKED = 100_000;

    private final ProblemCode refusal;
    private final LoadingCache<String, Bucket> byName;
    private final LoadingCache<String, Bucket> byAddress;

    /**
     * @param period in which used up attempts come back, evenly
     * @param refusal of attempts beyond the limits
     */
    public AttemptLimits(int perName, int perAddress, Duration period, Clock clock, ProblemCode refusal) {
        TimeMeter time = new ClockTime(clock);
        this.refusal = refusal;
        this.byName = buckets(perName, period, time);
        this.byAddress = buckets(perAddress, period, time);
    }

    /** An attempt that counts as failed until it succeeds. */
    public record Attempt(Bucket name, Bucket address) {

        public void succeeded() {
            name.reset();
            address.addTokens(1);
        }
    }

    /** Counted before it is made, so that many at once are not one. */
    public Attempt attempt(String name, String address) {
        Attempt attempt = new Attempt(byName.get(name), byAddress.get(address));
        take(attempt.address());
        take(attempt.name());
        return attempt;
    }

    private void take(Bucket bucket) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw Refusal.until(
                    refusal,
                    "Wait before you try again.",
                    Duration.ofNanos(probe.getNanosToWaitForRefill()).plusSeconds(1));
        }
    }

    private static LoadingCache<String, Bucket> buckets(int attempts, Duration period, TimeMeter time) {
        return Caffeine.newBuilder()
                .maximumSize(MAX_TRACKED)
                .expireAfterAccess(period)
                .build(key -> Bucket.builder()
                        .withCustomTimePrecision(time)
                        .addLimit(limit -> limit.capacity(attempts).refillGreedy(attempts, period))
                        .build());
    }
}
