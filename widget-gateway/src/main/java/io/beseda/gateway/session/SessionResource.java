package io.beseda.gateway.session;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectReader;
import io.beseda.gateway.connection.AddressLimit;
import io.beseda.gateway.connection.AddressLimits;
import io.beseda.gateway.connection.StrictJson;
import io.beseda.support.problem.CommonProblem;
import io.beseda.support.problem.Refusal;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * {@code POST /widget/session}: what a page asks for when its visitor turns to the button, or to learn what its button looks like. The body may come as
 * {@code text/plain}, which spares browsers the CORS preflight.
 *
 * <p>403 {@code origin-refused}, 404 {@code unknown-button}, 429 {@code too-many-sessions}, 400 {@code invalid-request}.
 */
@Path("/widget/session")
public class SessionResource {

    private static final int MAX_BODY_LENGTH = 8192;
    private static final ObjectReader READER = StrictJson.readerFor(SessionRequest.class);

    private final OpenSession openSession;
    private final AddressLimits limits;

    public SessionResource(OpenSession openSession, AddressLimits limits) {
        this.openSession = openSession;
        this.limits = limits;
    }

    @POST
    @NonBlocking
    @Consumes({MediaType.TEXT_PLAIN, MediaType.APPLICATION_JSON})
    @Produces(MediaType.APPLICATION_JSON)
    public RestResponse<SessionAnswer> open(String body, @Context HttpServerRequest request) {
        limits.wait(AddressLimit.SESSIONS, request).ifPresent(wait -> {
            throw Refusal.until(SessionProblem.TOO_MANY_SESSIONS, "Ask again later.", wait);
        });
        SessionAnswer answer =
                openSession.open(parse(body), Origin.of(request.headers().getAll("Origin")));
        return RestResponse.ResponseBuilder.ok(answer)
                .header("Cache-Control", "no-store")
                .build();
    }

    private static SessionRequest parse(String body) {
        if (body == null || body.length() > MAX_BODY_LENGTH) {
            throw new Refusal(CommonProblem.INVALID_REQUEST, "Send a JSON object of at most 8 KB.");
        }
        try {
            SessionRequest request = READER.readValue(body);
            if (request != null) {
                return request;
            }
        } catch (JacksonException e) {
            // Told to the caller below; what Jackson says quotes our classes.
        }
        throw new Refusal(CommonProblem.INVALID_REQUEST, "Send a JSON object with id and hash.");
    }
}
