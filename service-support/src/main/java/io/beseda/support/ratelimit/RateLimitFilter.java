package io.beseda.support.ratelimit;

import io.beseda.support.account.SignedInUser;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Limits the requests of integrations to whatever takes their tokens; people who are signed in are not counted. Elsewhere tokens are of
 * another kind, and none is read here. Runs on any thread.
 */
@Provider
@Priority(Priorities.USER)
public class RateLimitFilter implements ContainerRequestFilter {

    private static final List<String> PATHS = List.of("/api/v4/", "/api/settings/", "/api/inbox/", "/api/crm/");

    private final SignedInUser user;
    private final JsonWebToken token;
    private final IntegrationLimits limits;

    @Inject
    public RateLimitFilter(SignedInUser user, JsonWebToken token, IntegrationLimits limits) {
        this.user = user;
        this.token = token;
        this.limits = limits;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (PATHS.stream().anyMatch(request.getUriInfo().getPath()::startsWith) && token.getRawToken() != null) {
            user.integrationId().ifPresent(integration -> limits.count(user.accountId(), integration));
        }
    }
}
