package io.beseda.support.revocation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once every revocation before the start is known. A broker that goes away later changes nothing. */
@Readiness
@ApplicationScoped
public class RevokedTokensReadiness implements HealthCheck {

    private final RevokedTokens tokens;

    @Inject
    public RevokedTokensReadiness(RevokedTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("revoked tokens")
                .status(tokens.isComplete())
                .build();
    }
}
