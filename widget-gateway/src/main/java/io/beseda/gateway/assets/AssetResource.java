package io.beseda.gateway.assets;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.beseda.gateway.session.ButtonSettings;
import io.beseda.gateway.session.ShowButton;
import io.beseda.support.problem.CommonProblem;
import io.beseda.support.problem.Refusal;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Map;

/**
 * The widget's files: {@code /js/button.js}, the loader that pages embed, and {@code /widget/extras.js}, which it imports
 * when it needs it, kept by browsers for minutes; {@code /widget/button-<version>.js}, one version of the loader, which pages may
 * name with its integrity (its address is the {@code Content-Location} of the loader); and {@code /widget/assets/…}. The last
 * two have names that change with their content, and are kept for ever. Public and the same for everyone, but for a loader whose
 * address names a button by {@code id} and {@code hash}: to a page that may show it, it comes with the button's settings.
 */
@Path("/")
public class AssetResource {

    private static final String FOR_EVER = kept(Duration.ofDays(365)) + ", immutable";

    /** Changed settings reach the next page view, which is told when nothing has changed. */
    private static final String ALWAYS_ASKED = "no-cache";

    private static final String VARIES = "Accept-Encoding";
    private static final String VARIES_BY_PAGE = VARIES + ", Origin, Referer";
    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "json", "application/json",
            "svg", "image/svg+xml",
            "png", "image/png",
            "woff2", "font/woff2",
            "mp3", "audio/mpeg");

    private static final int BUTTONS_KEPT = 200;

    private final Assets assets;
    private final ShowButton showButton;

    /** So that a page view does not compress a loader of its own. */
    private final Cache<ButtonSettings, AssetFile> loaders =
            Caffeine.newBuilder().maximumSize(BUTTONS_KEPT).build();

    AssetResource(Assets assets, ShowButton showButton) {
        this.assets = assets;
        this.showButton = showButton;
    }

    @GET
    @Path("js/button.js")
    public Response loader(
            @QueryParam("id") String buttonId,
            @QueryParam("hash") String hash,
            @Context HttpServerRequest http,
            @Context Request request,
            @HeaderParam("Accept-Encoding") String encodings) {
        AssetFile file = assets.loader().orElseThrow(AssetResource::missing);
        if (buttonId != null && hash != null) {
            AssetFile told = showButton
                    .settings(buttonId, hash, http)
                    .map(settings -> loaders.get(settings, shown -> LoaderScript.with(shown, file)))
                    .orElse(file);
            return answer(told, "js", ALWAYS_ASKED, VARIES_BY_PAGE, request, encodings);
        }
        Response answer = answer(file, "js", kept(assets.loaderMaxAge()), VARIES, request, encodings);
        answer.getHeaders().putSingle("Content-Location", "/widget/button-" + file.version() + ".js");
        return answer;
    }

    @GET
    @Path("widget/button-{version}.js")
    public Response versionOfLoader(
            @PathParam("version") String version,
            @Context Request request,
            @HeaderParam("Accept-Encoding") String encodings) {
        AssetFile file = assets.loader(version).orElseThrow(AssetResource::missing);
        return answer(file, "js", FOR_EVER, VARIES, request, encodings);
    }

    @GET
    @Path("widget/extras.js")
    public Response extras(@Context Request request, @HeaderParam("Accept-Encoding") String encodings) {
        AssetFile file = assets.extras().orElseThrow(AssetResource::missing);
        return answer(file, "js", kept(assets.loaderMaxAge()), VARIES, request, encodings);
    }

    @GET
    @Path("widget/assets/{name}")
    public Response frameFile(
            @PathParam("name") String name,
            @Context Request request,
            @HeaderParam("Accept-Encoding") String encodings) {
        AssetFile file = assets.frameFile(name).orElseThrow(AssetResource::missing);
        return answer(file, name.substring(name.lastIndexOf('.') + 1), FOR_EVER, VARIES, request, encodings);
    }

    private static Response answer(
            AssetFile file, String kind, String cacheControl, String vary, Request request, String encodings) {
        boolean gzip = encodings != null && encodings.contains("gzip");
        // The two encodings are two representations: each needs its own tag.
        var etag = new EntityTag(file.version() + (gzip ? "-gzip" : ""));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(etag);
        Response.ResponseBuilder answer =
                unchanged == null ? Response.ok(gzip ? file.gzip() : file.plain()) : unchanged;
        if (unchanged == null) {
            answer.header("Content-Type", TYPES.getOrDefault(kind, "application/octet-stream"));
            if (gzip) {
                answer.header("Content-Encoding", "gzip");
            }
        }
        return answer.tag(etag)
                .header("Cache-Control", cacheControl)
                .header("Vary", vary)
                .header("X-Content-Type-Options", "nosniff")
                .header("Access-Control-Allow-Origin", "*")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .build();
    }

    private static String kept(Duration maxAge) {
        return "public, max-age=" + maxAge.toSeconds();
    }

    private static Refusal missing() {
        return new Refusal(CommonProblem.NOT_FOUND, "There is no such file.");
    }
}
