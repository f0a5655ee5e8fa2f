package io.beseda.gateway.assets;

import io.beseda.support.problem.CommonProblem;
import io.beseda.support.problem.Refusal;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.CacheControl;
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
 * two have names that change with their content, and are kept for ever. Public and the same for everyone.
 */
@Path("/")
public class AssetResource {

    private static final Duration FOR_EVER = Duration.ofDays(365);
    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "json", "application/json",
            "svg", "image/svg+xml",
            "png", "image/png",
            "woff2", "font/woff2",
            "mp3", "audio/mpeg");

    private final Assets assets;

    AssetResource(Assets assets) {
        this.assets = assets;
    }

    @GET
    @Path("js/button.js")
    public Response loader(@Context Request request, @HeaderParam("Accept-Encoding") String encodings) {
        AssetFile file = assets.loader().orElseThrow(AssetResource::missing);
        Response answer = answer(file, "js", assets.loaderMaxAge(), false, request, encodings);
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
        return answer(file, "js", FOR_EVER, true, request, encodings);
    }

    @GET
    @Path("widget/extras.js")
    public Response extras(@Context Request request, @HeaderParam("Accept-Encoding") String encodings) {
        AssetFile file = assets.extras().orElseThrow(AssetResource::missing);
        return answer(file, "js", assets.loaderMaxAge(), false, request, encodings);
    }

    @GET
    @Path("widget/assets/{name}")
    public Response frameFile(
            @PathParam("name") String name,
            @Context Request request,
            @HeaderParam("Accept-Encoding") String encodings) {
        AssetFile file = assets.frameFile(name).orElseThrow(AssetResource::missing);
        return answer(file, name.substring(name.lastIndexOf('.') + 1), FOR_EVER, true, request, encodings);
    }

    private static Response answer(
            AssetFile file, String kind, Duration maxAge, boolean immutable, Request request, String encodings) {
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
                .cacheControl(cacheControl(maxAge, immutable))
                .header("Vary", "Accept-Encoding")
                .header("X-Content-Type-Options", "nosniff")
                .header("Access-Control-Allow-Origin", "*")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .build();
    }

    private static CacheControl cacheControl(Duration maxAge, boolean immutable) {
        var control = new CacheControl();
        control.setNoTransform(false);
        control.setMaxAge((int) maxAge.toSeconds());
        control.getCacheExtension().put("public", "");
        if (immutable) {
            control.getCacheExtension().put("immutable", "");
        }
        return control;
    }

    private static Refusal missing() {
        return new Refusal(CommonProblem.NOT_FOUND, "There is no such file.");
    }
}
