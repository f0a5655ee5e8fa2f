package io.beseda.crm.token;

import io.beseda.support.account.SignedInUser;
import io.beseda.support.problem.CommonProblem;
import io.beseda.support.problem.Refusal;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Keeps integrations out of the console's interfaces (403): a token that could make users or further tokens would outlive its own
 * revocation. Runs on any thread.
 */
@Provider
public class PeopleOnlyFilter implements ContainerRequestFilter {

    private static final String CONSOLE_PATH = "/api/crm/";

    private final SignedInUser user;
    private final JsonWebToken token;

    @Inject
    public PeopleOnlyFilter(SignedInUser user, JsonWebToken token) {
        this.user = user;
        this.token = token;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        boolean console = request.getUriInfo().getPath().startsWith(CONSOLE_PATH);
        if (console && token.getRawToken() != null && user.integrationId().isPresent()) {
            throw new Refusal(CommonProblem.FORBIDDEN, "Integrations use /api/v4; this is for people who sign in.");
        }
    }
}
