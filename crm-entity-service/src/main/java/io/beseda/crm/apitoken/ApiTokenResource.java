package io.beseda.crm.apitoken;

import io.beseda.crm.token.AccessTokens;
import io.beseda.support.account.Roles;
import io.beseda.support.account.SignedInUser;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/** The API tokens of the caller's account, for its administrators. */
@Path("/api/crm/v1/api-tokens")
@RolesAllowed(Roles.ADMINISTRATOR)
public class ApiTokenResource {

    private final SignedInUser user;
    private final ApiTokenRepository tokens;
    private final CreateApiToken createApiToken;
    private final RevokeApiToken revokeApiToken;
    private final AccessTokens accessTokens;
    private final Clock clock;

    @Inject
    public ApiTokenResource(
            SignedInUser user,
            ApiTokenRepository tokens,
            CreateApiToken createApiToken,
            RevokeApiToken revokeApiToken,
            AccessTokens accessTokens,
            Clock clock) {
        this.user = user;
        this.tokens = tokens;
        this.createApiToken = createApiToken;
        this.revokeApiToken = revokeApiToken;
        this.accessTokens = accessTokens;
        this.clock = clock;
    }

    @GET
    public ApiTokensView list() {
        return new ApiTokensView(
                tokens.all(user.accountId()).stream().map(ApiTokenView::of).toList());
    }

    @POST
    public Response create(@Valid @NotNull CreateApiTokenRequest request) {
        ApiToken created =
                createApiToken.create(user.accountId(), user.userId(), user.name(), request.toNewToken(clock));
        String token = accessTokens.issue(new AccessTokens.Integration(
                created.accountId(),
                created.createdBy(),
                created.createdByName(),
                created.id(),
                created.id(),
                created.expiresAt()));
        return Response.status(Response.Status.CREATED)
                .entity(new CreatedApiTokenView(ApiTokenView.of(created), token))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @DELETE
    @Path("{id}")
    public void revoke(@RestPath UUID id) {
        revokeApiToken.revoke(user.accountId(), id);
    }
}
