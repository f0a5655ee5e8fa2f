package io.beseda.local.frontdoor;

import io.vertx.core.http.HttpServerRequest;
import java.util.List;

/** Headers by which a proxy tells a service who really asked. */
final class ForwardingHeaders {

    private static final List<String> FROM_OUTSIDE = List.of(
            "Forwarded",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Port",
            "X-Forwarded-Prefix",
            "X-Forwarded-Proto",
            "X-Forwarded-Server",
            "X-Forwarded-Ssl",
            "X-Real-IP");

    private ForwardingHeaders() {}

    static void replaceIn(HttpServerRequest request) {
        var headers = request.headers();
        FROM_OUTSIDE.forEach(headers::remove);
        headers.set("X-Forwarded-For", request.remoteAddress().hostAddress());
        headers.set("X-Forwarded-Proto", "http");
        var host = headers.get("Host");
        if (host != null) {
            headers.set("X-Forwarded-Host", host);
        }
    }
}
