package io.beseda.chatconfig.sitepage;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.beseda.chatconfig.digest.Sha256;
import io.beseda.chatconfig.setting.PublicOrigin;
import io.beseda.chatconfig.setting.PublicSettings;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;
import java.util.HexFormat;
import java.util.Map;

/**
 * The public pages of business-card sites. They set no cookie and run no script; the one exception is a page that was asked for with its
 * online chat.
 */
@Path("/s")
@PermitAll
public class SiteResource {

    static final String CHAT_SCRIPT = "/s/chat.js";

    /** A page may be old for this long after it was changed; in seconds. */
    private static final int PAGE_MAX_AGE = 10;

    private static final int SCRIPT_MAX_AGE = 600;
    private static final String HTML = "text/html;charset=UTF-8";

    private final PublishedSites sites;
    private final PublicOrigin origin;
    private final ChatScript chatScript;

    @Inject
    public SiteResource(PublishedSites sites, PublicSettings settings, ChatScript chatScript) {
        this.sites = sites;
        this.origin = settings.origin();
        this.chatScript = chatScript;
    }

    /** The pages, in which every value is escaped. */
    @CheckedTemplate(basePath = "sitepage")
    static class Templates {
        static native TemplateInstance page(SitePage page);

        static native TemplateInstance missing(MissingPage page);
    }

    @GET
    @Path("chat.js")
    @Produces("text/javascript;charset=UTF-8")
    public Response chatScript(@Context Request request) {
        return cached(chatScript.text(), SCRIPT_MAX_AGE, Map.of(), request);
    }

    @GET
    @Path("{slug:.*}")
    @Produces(HTML)
    public Response page(
            @PathParam("slug") String slug,
            @QueryParam(SitePage.CHAT_PARAMETER) String chat,
            @Context Request request,
            @Context HttpHeaders headers) {
        return sites.find(slug)
                .map(site -> SitePage.of(site, origin, chat != null))
                .map(page -> cached(Templates.page(page).render(), PAGE_MAX_AGE, SiteHeaders.of(page, origin), request))
                .orElseGet(() -> missing(headers));
    }

    private static Response cached(String body, int maxAge, Map<String, String> headers, Request request) {
        // Weak: the server may compress it.
        var tag = new EntityTag(HexFormat.of().formatHex(Sha256.of(body.getBytes(UTF_8))), true);
        ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        ResponseBuilder answer = unchanged == null ? Response.ok(body) : unchanged;
        headers.forEach(answer::header);
        var cacheControl = new CacheControl();
        cacheControl.setMaxAge(maxAge);
        return answer.tag(tag).cacheControl(cacheControl).build();
    }

    private Response missing(HttpHeaders headers) {
        var page = MissingPage.in(headers.getAcceptableLanguages());
        ResponseBuilder answer = Response.status(Status.NOT_FOUND)
                .entity(Templates.missing(page).render())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        SiteHeaders.ofMissingPage(origin).forEach(answer::header);
        return answer.build();
    }
}
