package io.beseda.local.frontdoor;

import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.NetSocket;

/**
 * Carries WebSockets through the front door. A reader that is slow on one side slows the writer on the other, so that the
 * gateway's own bounds decide; the proxy library would buffer without end. Nothing but a 101 of the service opens a tunnel: any
 * other answer goes back as it is.
 *
 * <p>Everything here runs on an event loop.
 */
final class SocketTunnel {

    private final HttpClient client;

    SocketTunnel(HttpClient client) {
        this.client = client;
    }

    static boolean isAskedFor(HttpServerRequest request) {
        return request.method() == HttpMethod.GET
                && request.headers().contains(HttpHeaders.CONNECTION, HttpHeaders.UPGRADE, true)
                && request.headers().contains(HttpHeaders.UPGRADE, HttpHeaders.WEBSOCKET, true);
    }

    void open(HttpServerRequest request, int port) {
        request.pause();
        client.request(new RequestOptions()
                        .setMethod(HttpMethod.GET)
                        .setHost("127.0.0.1")
                        .setPort(port)
                        .setURI(request.uri()))
                .compose(upgrade -> ask(request, upgrade))
                .onSuccess(answer -> passOn(request, answer))
                .onFailure(down -> {
                    request.resume();
                    Problem.SERVICE_DOWN.answer(request);
                });
    }

    private static io.vertx.core.Future<HttpClientResponse> ask(HttpServerRequest request, HttpClientRequest upgrade) {
        upgrade.headers().setAll(request.headers());
        // Browsers also send "keep-alive, Upgrade", which the client library would not take for an upgrade.
        upgrade.headers().set(HttpHeaders.CONNECTION, HttpHeaders.UPGRADE);
        upgrade.exceptionHandler(SocketTunnel::ended);
        return upgrade.connect();
    }

    private static void passOn(HttpServerRequest request, HttpClientResponse answer) {
        var response = request.response().setStatusCode(answer.statusCode());
        if (answer.statusCode() != 101) {
            answer.headers().remove(HttpHeaders.CONNECTION);
            response.headers().setAll(answer.headers());
            request.resume();
            answer.pipeTo(response);
            return;
        }
        response.headers().setAll(answer.headers());
        request.exceptionHandler(SocketTunnel::ended);
        response.exceptionHandler(SocketTunnel::ended);
        answer.exceptionHandler(SocketTunnel::ended);
        var service = answer.netSocket().pause();
        request.toNetSocket().onSuccess(client -> join(client, service)).onFailure(gone -> service.close());
    }

    /** A reset connection is everyday life here, but the library logs an error for everyone who does not listen. */
    private static void ended(Throwable reason) {}

    private static void join(NetSocket client, NetSocket service) {
        pour(client, service);
        pour(service, client);
    }

    /** Unlike the library's pipe it keeps its exception handler to the end. */
    private static void pour(NetSocket from, NetSocket to) {
        from.exceptionHandler(SocketTunnel::ended);
        from.closeHandler(closed -> to.close());
        from.handler(bytes -> {
            to.write(bytes);
            if (to.writeQueueFull()) {
                from.pause();
                to.drainHandler(drained -> from.resume());
            }
        });
        from.resume();
    }
}
