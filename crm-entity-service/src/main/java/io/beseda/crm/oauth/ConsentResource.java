package io.beseda.crm.oauth;

import io.beseda.crm.token.OpaqueToken;
import io.beseda.support.account.Roles;
import io.beseda.support.account.SignedInUser;
import io.beseda.support.v4.V4Request;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/** An administrator decides whether an integration may act in the account, and the browser takes the answer to it. */
@Path("/api/crm/v1/integrations/{id}/consent")
@RolesAllowed(Roles.ADMINISTRATOR)
public class ConsentResource {

    private final SignedInUser user;
    private final V4Request request;
    private final IntegrationRepository integrations;
    private final AllowIntegration allowIntegration;

    @Inject
    public ConsentResource(
            SignedInUser user,
            V4Request request,
            IntegrationRepository integrations,
            AllowIntegration allowIntegration) {
        this.user = user;
        this.request = request;
        this.integrations = integrations;
        this.allowIntegration = allowIntegration;
    }

    @POST
    public Response decide(@RestPath UUID id, @Valid @NotNull ConsentRequest decision) {
        Integration integration = integrations.existing(user.accountId(), new IntegrationId(id));
        Map<String, String> parameters = new LinkedHashMap<>();
        if (decision.allowed()) {
            OpaqueToken code = allowIntegration.allow(user.accountId(), user.userId(), user.name(), integration);
            parameters.put("code", code.value());
            parameters.put("referer", request.host());
        } else {
            parameters.put("error", "access_denied");
        }
        decision.givenState()
                .ifPresentOrElse(state -> parameters.put("state", state), () -> parameters.put("from_widget", "1"));
        parameters.put("client_id", integration.id().value().toString());
        return Response.ok(new ConsentView(integration.redirectUri().with(parameters)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
