package io.beseda.gateway.assets;

import io.beseda.gateway.session.OpenSession;
import io.beseda.gateway.session.SessionProblem;
import io.beseda.support.problem.CommonProblem;
import io.beseda.support.problem.Refusal;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * {@code GET /widget/frame/{buttonId}/{hash}}: the chat frame's page. Browsers show it only inside pages of the placement
 * addresses ({@code frame-ancestors}); the app placement's runs anywhere. 404 {@code unknown-button}.
 */
@Path("/widget/frame/{buttonId}/{hash}")
public class FrameResource {

    private final OpenSession sessions;
    private final FramePage page;

    FrameResource(OpenSession sessions, FramePage page) {
        this.sessions = sessions;
        this.page = page;
    }

    @GET
    @NonBlocking
    public RestResponse<String> frame(@PathParam("buttonId") String buttonId, @PathParam("hash") String hash) {
        var embed = sessions.find(buttonId, hash)
                .filter(found -> found.chat().isPresent())
                .orElseThrow(() -> new Refusal(SessionProblem.UNKNOWN_BUTTON, "No button has this id and hash."));
        String html = page.html(embed)
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND, "The chat frame is not installed."));
        return RestResponse.ResponseBuilder.ok(html)
                .header("Content-Type", "text/html; charset=utf-8")
                .header("Content-Security-Policy", page.contentSecurityPolicy(embed))
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-cache")
                .build();
    }
}
