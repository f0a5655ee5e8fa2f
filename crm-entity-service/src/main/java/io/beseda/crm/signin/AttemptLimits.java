package io.beseda.crm.signin;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.beseda.support.problem.Refusal;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Limits failed attempts to sign in, per e-mail (whether it exists or not) and per address. Kept in memory: each pod counts for
 * itself, and a restart forgives. At most {@value #MAX_TRACKED} of each are remembered.
 */
@ApplicationScoped
public class AttemptLimits {

    private static final int MAX_TRACKED = 100_000;

    private final LoadingCache<String, Bucket> byEmail;
    private final LoadingCache<String, Bucket> byAddress;

    @Inject
    public AttemptLimits(SignInSettings settings, Clock clock) {
        TimeMeter time = new ClockTime(clock);
        this.byEmail = buckets(settings.attemptsPerEmail(), settings.attemptsPeriod(), time);
        this.byAddress = buckets(settings.attemptsPerAddress(), settings.attemptsPeriod(), time);
    }

    /** An attempt that counts as failed until it succeeds. */
    public record Attempt(Bucket email, Bucket address) {

        void succeeded() {
            email.reset();
            address.addTokens(1);
        }
    }

    /** Counted before it is made, so that many at once are not one. */
    Attempt attempt(String email, String address) {
        Attempt attempt = new Attempt(byEmail.get(email), byAddress.get(address));
        take(attempt.address());
        take(attempt.email());
        return attempt;
    }

    private static void take(Bucket bucket) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw Refusal.until(
                    SignInProblem.TOO_MANY_ATTEMPTS,
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

    private record ClockTime(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
