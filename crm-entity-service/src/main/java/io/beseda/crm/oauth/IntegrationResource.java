package io.beseda.crm.oauth;

import io.beseda.crm.token.OpaqueToken;
import io.beseda.support.account.Roles;
import io.beseda.support.account.SignedInUser;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/** The integrations of the caller's account, for its administrators. */
@Path("/api/crm/v1/integrations")
@RolesAllowed(Roles.ADMINISTRATOR)
public class IntegrationResource {

    private final SignedInUser user;
    private final IntegrationRepository integrations;
    private final CreateIntegration createIntegration;
    private final EndGrants endGrants;
    private final OAuthSettings settings;
    private final Clock clock;

    @Inject
    public IntegrationResource(
            SignedInUser user,
            IntegrationRepository integrations,
            CreateIntegration createIntegration,
            EndGrants endGrants,
            OAuthSettings settings,
            Clock clock) {
        this.user = user;
        this.integrations = integrations;
        this.createIntegration = createIntegration;
        this.endGrants = endGrants;
        this.settings = settings;
        this.clock = clock;
    }

    @GET
    public IntegrationsView list() {
        return new IntegrationsView(integrations.all(user.accountId()).stream()
                .map(IntegrationView::of)
                .toList());
    }

    @GET
    @Path("{id}")
    public IntegrationView get(@RestPath UUID id) {
        return IntegrationView.of(integrations.existing(user.accountId(), new IntegrationId(id)));
    }

    @POST
    public Response create(@Valid @NotNull IntegrationRequest request) {
        var created = createIntegration.create(user.accountId(), user.name(), request.toNewIntegration());
        var view = new CreatedIntegrationView(
                IntegrationView.of(created.integration()), created.secret().value());
        return unstored(Response.status(Response.Status.CREATED).entity(view));
    }

    @PUT
    @Path("{id}")
    public IntegrationView change(@RestPath UUID id, @Valid @NotNull IntegrationRequest request) {
        return IntegrationView.of(
                integrations.change(user.accountId(), new IntegrationId(id), request.toNewIntegration()));
    }

    /** A new secret; the one before it is taken for a while, an older one no more. */
    @POST
    @Path("{id}/secret")
    public Response rotate(@RestPath UUID id) {
        OpaqueToken secret = OpaqueToken.fresh();
        integrations.rotate(
                user.accountId(),
                new IntegrationId(id),
                secret,
                clock.instant().plus(settings.previousSecretLifetime()));
        return unstored(Response.ok(new SecretView(secret.value())));
    }

    /** Ends all its tokens. */
    @DELETE
    @Path("{id}")
    public void delete(@RestPath UUID id) {
        endGrants.deleteIntegration(user.accountId(), new IntegrationId(id));
    }

    private static Response unstored(Response.ResponseBuilder answer) {
        return answer.header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
