package io.beseda.support.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.beseda.support.account.AccountId;
import io.beseda.support.problem.Refusal;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class IntegrationLimitTest {

    private static final AccountId ACCOUNT = new AccountId(1);

    private final StandingClock clock = new StandingClock();
    private final RateLimitSettings settings = new SmallRyeConfigBuilder()
            .withMapping(RateLimitSettings.class)
            .build()
            .getConfigMapping(RateLimitSettings.class);
    private final IntegrationLimits limits = new IntegrationLimits(settings, clock);

    @Test
    void defaultsAreAsDocumented() {
        assertThat(settings.requestsPerSecond()).isEqualTo(7);
        assertThat(settings.refusalsPerMinute()).isEqualTo(100);
        assertThat(settings.shutOut()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void theEighthRequestOfASecondWaitsForTheNext() {
        use(7);

        Refusal refusal = refused();

        assertThat(refusal.problemCode().status()).isEqualTo(429);
        assertThat(refusal.retryAfter()).contains(Duration.ofSeconds(1));
        clock.now = clock.now.plusSeconds(1);
        use(7);
    }

    @Test
    void everyIntegrationOfEveryAccountCountsForItself() {
        use(7);

        assertThatCode(() -> limits.count(ACCOUNT, "other")).doesNotThrowAnyException();
        assertThatCode(() -> limits.count(new AccountId(2), "mine")).doesNotThrowAnyException();
    }

    @Test
    void whoGoesOnWhileRefusedIsShutOutForAWhile() {
        use(7);
        for (int i = 0; i < 100; i++) {
            assertThat(refused().problemCode().status()).isEqualTo(429);
        }

        assertThat(refused().problemCode().status()).isEqualTo(403);
        clock.now = clock.now.plusSeconds(60);
        Refusal later = refused();
        assertThat(later.problemCode().code()).isEqualTo("shut-out");
        assertThat(later.retryAfter()).contains(Duration.ofMinutes(4));
        clock.now = clock.now.plus(Duration.ofMinutes(4));
        use(7);
    }

    private void use(int requests) {
        for (int i = 0; i < requests; i++) {
            limits.count(ACCOUNT, "mine");
        }
    }

    private Refusal refused() {
        return catchThrowableOfType(Refusal.class, () -> limits.count(ACCOUNT, "mine"));
    }

    private static final class StandingClock extends Clock {

        private Instant now = Instant.parse("2026-11-22T10:20:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("UTC only");
        }
    }
}
