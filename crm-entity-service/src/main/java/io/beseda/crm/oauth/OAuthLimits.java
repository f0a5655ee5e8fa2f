package io.beseda.crm.oauth;

import io.beseda.crm.ratelimit.AttemptLimits;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Limits failed attempts to get tokens, per client and per address. */
@Singleton
public class OAuthLimits extends AttemptLimits {

    @Inject
    public OAuthLimits(OAuthSettings settings, Clock clock) {
        super(
                settings.attemptsPerClient(),
                settings.attemptsPerAddress(),
                settings.attemptsPeriod(),
                clock,
                OAuthProblem.TOO_MANY_ATTEMPTS);
    }
}
