package io.beseda.conversation.upload;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Bounds the bodies of all requests but uploads, which bound themselves while they are read. The platform knows one limit for
 * all, so that one is set above every upload and lowered here for the rest.
 */
@ApplicationScoped
class RequestBodyLimits {

    static final String VISITOR_UPLOADS = "/api/visitor/v1/attachments";
    static final String INBOX_UPLOADS = "/api/inbox/v1/attachments";

    private static final Set<String> UPLOADS = Set.of(VISITOR_UPLOADS, INBOX_UPLOADS);
    /** After the platform's own check, before everything that reads. */
    private static final int ORDER = -1;

    private static final long FAREWELL_MILLIS = 1000;
    private static final int PAYLOAD_TOO_LARGE = 413;

    private final long limit;

    @Inject
    RequestBodyLimits(@ConfigProperty(name = "beseda.requests.max-body-size") MemorySize limit) {
        this.limit = limit.asLongValue();
    }

    void register(@Observes Router router) {
        router.route().order(ORDER).handler(this::bound);
    }

    /** Runs on an event loop. */
    private void bound(RoutingContext request) {
        if (UPLOADS.contains(request.request().path())) {
            hangUpUnread(request);
            request.next();
            return;
        }
        Optional<String> declared = Optional.ofNullable(request.request().getHeader(HttpHeaderNames.CONTENT_LENGTH));
        if (declared.isPresent() && isTooLong(declared.get())) {
            request.response()
                    .putHeader(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE)
                    .setStatusCode(PAYLOAD_TOO_LARGE)
                    .end();
            return;
        }
        request.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, limit);
        request.next();
    }

    /** A refused client that goes on sending gets a moment to read why it should not. */
    private static void hangUpUnread(RoutingContext request) {
        request.addHeadersEndHandler(answering -> {
            if (!request.request().isEnded()) {
                request.response().putHeader(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
            }
        });
        request.addEndHandler(answered -> {
            if (!request.request().isEnded()) {
                request.vertx()
                        .setTimer(
                                FAREWELL_MILLIS,
                                over -> request.request().connection().close());
            }
        });
    }

    private boolean isTooLong(String declared) {
        try {
            return Long.parseLong(declared) > limit;
        } catch (NumberFormatException e) {
            return true;
        }
    }
}
