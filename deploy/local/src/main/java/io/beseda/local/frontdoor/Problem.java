package io.beseda.local.frontdoor;

import io.vertx.core.http.HttpServerRequest;

/** What the front door answers itself, as {@code application/problem+json}. */
enum Problem {
    NOT_FOUND(404, "Not Found", "not-found", "Nothing is published under this path."),
    SERVICE_DOWN(
            502, "Bad Gateway", "service-down", "The service behind this path does not answer now. Try again shortly.");

    private final int status;
    private final String title;
    private final String code;
    private final String detail;

    Problem(int status, String title, String code, String detail) {
        this.status = status;
        this.title = title;
        this.code = code;
        this.detail = detail;
    }

    void answer(HttpServerRequest request) {
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/problem+json")
                .end("{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\",\"code\":\"%s\"}"
                        .formatted(title, status, detail, code));
    }
}
