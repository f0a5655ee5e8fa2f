package io.beseda.chatconfig.console;

import io.beseda.chatconfig.setting.FileSettings;
import io.beseda.chatconfig.setting.PublicSettings;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;

/**
 * Serves the operators' console, whose files the class path holds under {@code META-INF/resources/console}: every address
 * below {@code /console/} that is no file is a view of the one page, {@code /} leads there, and {@code /oauth} to the view in which an
 * administrator allows an integration. Runs on the event loop and never blocks.
 */
@ApplicationScoped
public class ConsolePages {

    private static final String ROOT = "/console/";
    private static final String PAGE = ROOT + "index.html";
    private static final String CONSENT = "/oauth";
    private static final String CONSENT_VIEW = ROOT + "oauth";
    /** Under which the address of a view is kept when the one page answers it. */
    private static final String VIEW = "view";
    /** Their names carry a hash of their content. */
    private static final String HASHED_FILES = ROOT + "assets/";

    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String ASK_EVERY_TIME = "no-cache";
    private static final int FILTER_PRIORITY = 100;
    private static final int FOUND = 302;
    private static final int BAD_REQUEST = 400;

    private final Map<String, String> securityHeaders;

    @Inject
    public ConsolePages(PublicSettings settings, FileSettings files) {
        securityHeaders = ConsoleHeaders.of(settings.origin(), files.publicOrigin());
    }

    void install(@Observes Filters filters) {
        filters.register(this::handle, FILTER_PRIORITY);
    }

    private void handle(RoutingContext request) {
        String path = request.normalizedPath();
        boolean reading = request.request().method() == HttpMethod.GET
                || request.request().method() == HttpMethod.HEAD;
        if (reading && (path.equals("/") || path.equals("/console"))) {
            redirect(request, ROOT);
        } else if (reading && path.equals(CONSENT)) {
            String query = request.request().query();
            redirect(request, query == null ? CONSENT_VIEW : CONSENT_VIEW + "?" + query);
        } else if (!path.startsWith(ROOT)) {
            request.next();
        } else if (reading && !isFile(path)) {
            request.put(VIEW, path);
            request.reroute(PAGE);
        } else {
            protect(request);
            cache(request, path.startsWith(HASHED_FILES));
            request.next();
        }
    }

    private static boolean isFile(String path) {
        return path.indexOf('.', path.lastIndexOf('/')) >= 0;
    }

    private void redirect(RoutingContext request, String location) {
        protect(request);
        request.response()
                .setStatusCode(FOUND)
                .putHeader(HttpHeaders.LOCATION, location)
                .end();
    }

    /** The window that asked for consent is told of it by the one it opened: that view alone keeps its opener. */
    private void protect(RoutingContext request) {
        HttpServerResponse response = request.response();
        securityHeaders.forEach(response::putHeader);
        if (CONSENT_VIEW.equals(request.get(VIEW)) || request.normalizedPath().equals(CONSENT)) {
            response.putHeader(ConsoleHeaders.OPENER_POLICY, "unsafe-none");
        }
    }

    private static void cache(RoutingContext request, boolean forEver) {
        if (!forEver) {
            // Files of a reproducible build all have one date, and replicas of two versions may answer in turn: "not
            // modified since" would keep an old page alive.
            request.request().headers().remove(HttpHeaders.IF_MODIFIED_SINCE);
        }
        request.response().putHeader(HttpHeaders.CACHE_CONTROL, forEver ? FOR_EVER : ASK_EVERY_TIME);
        request.addHeadersEndHandler(end -> {
            if (request.response().getStatusCode() >= BAD_REQUEST) {
                request.response().putHeader(HttpHeaders.CACHE_CONTROL, ASK_EVERY_TIME);
            }
        });
    }
}
