package io.beseda.local.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.beseda.local.Ports;
import io.beseda.local.Service;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.UpgradeRejectedException;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FrontDoorTest {

    private static final int BIG_FRAME = 32 * 1024;

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = vertx.createHttpClient();
    private final Ports ports = Ports.free();
    private final FrontDoor frontDoor = new FrontDoor(ports.frontDoor(), ports.http());

    @BeforeEach
    void open() {
        frontDoor.start();
    }

    @AfterEach
    void close() {
        frontDoor.close();
        result(vertx.close());
    }

    @Test
    void aRequestReachesItsServiceWithTheTruthAboutItsSender() {
        serve(
                Service.CRM_ENTITY,
                request -> request.body()
                        .onSuccess(body -> request.response()
                                .end(new JsonObject()
                                        .put("request", request.method() + " " + request.uri() + " " + body)
                                        .put("for", request.getHeader("X-Forwarded-For"))
                                        .put("host", request.getHeader("X-Forwarded-Host"))
                                        .put("proto", request.getHeader("X-Forwarded-Proto"))
                                        .put("forwarded", request.getHeader("Forwarded"))
                                        .put("realIp", request.getHeader("X-Real-IP"))
                                        .toBuffer())));

        Buffer seen = result(client.request(HttpMethod.POST, ports.frontDoor(), "127.0.0.1", "/api/v4/leads?page=2")
                .compose(request -> request.putHeader("X-Forwarded-For", "203.0.113.7")
                        .putHeader("X-Forwarded-Host", "evil.example")
                        .putHeader("X-Forwarded-Proto", "https")
                        .putHeader("Forwarded", "for=203.0.113.7")
                        .putHeader("X-Real-IP", "203.0.113.7")
                        .send("[]"))
                .compose(HttpClientResponse::body));

        assertThat(new JsonObject(seen))
                .isEqualTo(new JsonObject()
                        .put("request", "POST /api/v4/leads?page=2 []")
                        .put("for", "127.0.0.1")
                        .put("host", "127.0.0.1:" + ports.frontDoor())
                        .put("proto", "http")
                        .putNull("forwarded")
                        .putNull("realIp"));
    }

    @Test
    void whatIsNotPublishedIsNotFoundAndAServiceThatIsDownIsABadGateway() {
        assertThat(status("/q/health/ready")).isEqualTo(404);
        assertThat(status("/api/inbox/v1/conversations")).isEqualTo(502);
        assertThatThrownBy(() -> result(connect("/widget/socket")))
                .hasRootCauseInstanceOf(UpgradeRejectedException.class)
                .hasStackTraceContaining("502");
    }

    @Test
    void framesTravelBothWaysAndTheCloseCodeArrives() throws Exception {
        serve(
                Service.WIDGET_GATEWAY,
                request -> request.toWebSocket().onSuccess(socket -> {
                    socket.textMessageHandler(text -> socket.close((short) 4401, "told " + text));
                    socket.writeTextMessage("welcome");
                }));
        var received = new LinkedBlockingQueue<String>();

        var socket = result(connect("/widget/socket").onSuccess(it -> {
            it.textMessageHandler(received::add);
            it.closeHandler(closed -> received.add(it.closeStatusCode() + " " + it.closeReason()));
        }));
        assertThat(received.poll(10, TimeUnit.SECONDS)).isEqualTo("welcome");
        result(socket.writeTextMessage("hello"));

        assertThat(received.poll(10, TimeUnit.SECONDS)).isEqualTo("4401 told hello");
    }

    @Test
    void aRefusedUpgradeComesBackAsTheServiceSaidIt() {
        serve(
                Service.WIDGET_GATEWAY,
                request -> request.response()
                        .setStatusCode(403)
                        .putHeader("Content-Type", "application/problem+json")
                        .end("{\"code\":\"origin-refused\"}"));

        assertThatThrownBy(() -> result(connect("/operator/socket")))
                .hasRootCauseInstanceOf(UpgradeRejectedException.class)
                .rootCause()
                .satisfies(cause -> {
                    var rejection = (UpgradeRejectedException) cause;
                    assertThat(rejection.getStatus()).isEqualTo(403);
                    assertThat(rejection.getBody()).hasToString("{\"code\":\"origin-refused\"}");
                });
    }

    @Test
    void aReaderThatStopsIsFeltByTheService() {
        var sender = new AtomicReference<ServerWebSocket>();
        var sent = new AtomicInteger();
        serve(Service.WIDGET_GATEWAY, request -> request.toWebSocket().onSuccess(sender::set));
        result(connect("/widget/socket").onSuccess(WebSocket::pause));
        await().until(() -> sender.get() != null);

        var flood = vertx.setPeriodic(1, timer -> {
            if (!sender.get().writeQueueFull()) {
                sender.get().writeBinaryMessage(Buffer.buffer(new byte[BIG_FRAME]));
                sent.incrementAndGet();
            }
        });

        // The kernel's buffers on the way take some megabytes; without back-pressure this would never end.
        await().atMost(Duration.ofSeconds(30))
                .during(Duration.ofMillis(500))
                .until(() -> sender.get().writeQueueFull());
        vertx.cancelTimer(flood);
        assertThat(sent.get() * (long) BIG_FRAME).isLessThan(64L * 1024 * 1024);
    }

    private void serve(Service service, Handler<HttpServerRequest> handler) {
        result(vertx.createHttpServer()
                .requestHandler(handler)
                .listen(ports.http().get(service), "127.0.0.1"));
    }

    private Future<WebSocket> connect(String path) {
        return vertx.createWebSocketClient()
                .connect(new WebSocketConnectOptions()
                        .setHost("127.0.0.1")
                        .setPort(ports.frontDoor())
                        .setURI(path));
    }

    private int status(String path) {
        return result(client.request(HttpMethod.GET, ports.frontDoor(), "127.0.0.1", path)
                        .compose(request -> request.send())
                        .compose(response -> response.end().map(response)))
                .statusCode();
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().join();
        } catch (CompletionException e) {
            throw new AssertionError(e.getCause());
        }
    }
}
