package io.beseda.support.ratelimit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.beseda.support.account.AccountId;
import io.beseda.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** The limits of all integrations that called lately, {@value #MAX_TRACKED} at most. */
@ApplicationScoped
public class IntegrationLimits {

    private static final int MAX_TRACKED = 100_000;

    private final LoadingCache<Caller, IntegrationLimit> limits;

    private record Caller(AccountId accountId, String integrationId) {}

    @Inject
    public IntegrationLimits(RateLimitSettings settings, Clock clock) {
        // Longer than anything a limit remembers.
        Duration remembered = settings.shutOut().plusMinutes(1);
        this.limits = Caffeine.newBuilder()
                .maximumSize(MAX_TRACKED)
                .expireAfterAccess(remembered)
                .build(caller -> new IntegrationLimit(settings, clock));
    }

    /** @throws Refusal 429 if it is one too many, 403 for a while if there were too many of those */
    public void count(AccountId accountId, String integrationId) {
        limits.get(new Caller(accountId, integrationId)).count();
    }
}
