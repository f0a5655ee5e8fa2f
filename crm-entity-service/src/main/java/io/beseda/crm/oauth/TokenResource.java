package io.beseda.crm.oauth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.beseda.crm.signin.ClientAddresses;
import io.beseda.support.v4.V4Batch;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** Where integrations get their tokens, as in amoCRM: JSON or a form in, JSON out. The client's secret is its proof. */
@Path("/oauth2/access_token")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class TokenResource {

    private final GetTokens getTokens;
    private final ClientAddresses clientAddresses;

    @Inject
    public TokenResource(GetTokens getTokens, ClientAddresses clientAddresses) {
        this.getTokens = getTokens;
        this.clientAddresses = clientAddresses;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response ofJson(JsonNode body, @Context HttpServerRequest http) {
        TokenRequest request = V4Batch.ofOne(body).read(TokenRequest::read).get(0);
        IssuedTokens tokens = getTokens.get(request, clientAddresses.of(http));
        return Response.ok(TokensView.of(tokens))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response ofForm(MultivaluedMap<String, String> form, @Context HttpServerRequest http) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        form.forEach((name, values) -> body.put(name, values.get(0)));
        return ofJson(body, http);
    }
}
