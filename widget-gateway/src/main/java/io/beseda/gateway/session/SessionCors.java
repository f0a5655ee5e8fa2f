package io.beseda.gateway.session;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Context;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Lets the asking page read what became of its session request, refusals too: the loader must tell "not allowed here" from
 * "try again". No answer depends on cookies and none holds what the page may not know.
 */
public class SessionCors {

    @ServerResponseFilter
    public void allow(
            ContainerRequestContext request, ContainerResponseContext response, @Context HttpServerRequest http) {
        if (!request.getUriInfo().getPath().equals("/widget/session")) {
            return;
        }
        response.getHeaders().putSingle("Vary", "Origin");
        List<String> origins = http.headers().getAll("Origin");
        boolean readable = Origin.of(origins).isPresent()
                || (origins.size() == 1 && origins.get(0).equals("null"));
        if (readable) {
            response.getHeaders().putSingle("Access-Control-Allow-Origin", origins.get(0));
        }
    }
}
