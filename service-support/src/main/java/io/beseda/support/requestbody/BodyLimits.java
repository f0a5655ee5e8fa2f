package io.beseda.support.requestbody;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.Set;

/**
 * Bounds the bodies of all requests but those to some paths, which bound themselves while they are read. The platform knows one limit
 * for all, so that one is set above every upload and lowered here for the rest.
 */
public final class BodyLimits {

    /** After the platform's own check, before everything that reads. */
    private static final int ORDER = -1;

    private static final long FAREWELL_MILLIS = 1000;
    private static final int PAYLOAD_TOO_LARGE = 413;

    private final long limit;
    private final Set<String> unbounded;

    /** @param unbounded the paths of uploads */
    public BodyLimits(MemorySize limit, Set<String> unbounded) {
        this.limit = limit.asLongValue();
        this.unbounded = Set.copyOf(unbounded);
    }

    /** To be called once, when the service's routes are made. */
    public void register(Router router) {
        router.route().order(ORDER).handler(this::bound);
    }

    /** Runs on an event loop. */
    private void bound(RoutingContext request) {
        if (unbounded.contains(request.request().path())) {
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
