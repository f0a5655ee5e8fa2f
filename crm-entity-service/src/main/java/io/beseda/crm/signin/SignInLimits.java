package io.beseda.crm.signin;

import io.beseda.crm.ratelimit.AttemptLimits;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Limits failed attempts to sign in, per e-mail and per address. */
@Singleton
public class SignInLimits extends AttemptLimits {

    @Inject
    public SignInLimits(SignInSettings settings, Clock clock) {
        super(
                settings.attemptsPerEmail(),
                settings.attemptsPerAddress(),
                settings.attemptsPeriod(),
                clock,
                SignInProblem.TOO_MANY_ATTEMPTS);
    }
}
