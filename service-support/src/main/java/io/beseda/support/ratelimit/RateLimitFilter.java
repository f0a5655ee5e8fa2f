package io.beseda.support.ratelimit;

import io.beseda.support.account.SignedInUser;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Limits the requests of integrations to any API; people who are signed in are not counted. Runs on any thread. */
@Provider
@Priority(Priorities.USER)
public class RateLimitFilter implements ContainerRequestFilter {

    private static final String API_PATH = "/api/";

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
        if (request.getUriInfo().getPath().startsWith(API_PATH) && token.getRawToken() != null) {
            user.integrationId().ifPresent(integration -> limits.count(user.accountId(), integration));
        }
    }
}
