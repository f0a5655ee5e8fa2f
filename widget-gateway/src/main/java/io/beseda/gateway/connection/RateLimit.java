package io.beseda.gateway.connection;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Optional;

/** A token bucket per key. Keys that rest are forgotten, and there are never more than a fixed number of them. */
public final class RateLimit<K> {

    private static final long MAX_KEYS = 100_000;
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Cache<K, Bucket> buckets;
    private final int perSecond;
    private final int burst;

    public RateLimit(int perSecond, int burst) {
        this.perSecond = perSecond;
        this.burst = burst;
        // A bucket that rested this long is full: forgetting it changes nothing.
        Duration untilFull = SECOND.multipliedBy(burst / perSecond + 1L);
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MAX_KEYS)
                .expireAfterAccess(untilFull)
                .executor(Runnable::run)
                .build();
    }

    /** Takes one; if there is none left, says how long to wait. */
    public Optional<Duration> take(K key) {
        ConsumptionProbe probe = buckets.get(key, any -> newBucket()).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private Bucket newBucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(perSecond, SECOND))
                .build();
    }
}
