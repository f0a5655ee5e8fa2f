package io.beseda.systemtests.load;

import io.beseda.local.Service;
import io.beseda.local.product.Product;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Opens sessions and sockets as widgets and consoles do, straight at the services: the front door of a local run is not what
 * is measured.
 */
final class LoadClient implements AutoCloseable {

    static final String SITE = "http://shop.localhost";

    private static final String LOOPBACK = "127.0.0.1";
    private static final int OPENING_AT_ONCE = 32;
    private static final int MAX_SOCKETS = 100_000;

    private final Product product;
    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final Context loop = vertx.getOrCreateContext();
    private final HttpClient http = vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(OPENING_AT_ONCE));
    private WebSocketClient sockets = newSockets();
    private volatile String accessToken;
    private final String buttonId;
    private final String hash;

    LoadClient(Product product) {
        this.product = product;
        signIn();
        JsonObject chat = onlineChat();
        buttonId = chat.getString("buttonId");
        hash = hash(chat.getString("id"));
    }

    /** Runs it where all sockets live: on the one event loop. */
    void onLoop(Runnable action) {
        loop.runOnContext(ignored -> action.run());
    }

    private WebSocketClient newSockets() {
        return vertx.createWebSocketClient(
                new WebSocketClientOptions().setMaxConnections(MAX_SOCKETS).setTcpNoDelay(true));
    }

    /**
     * A socket that was greeted.
     *
     * @param hello its first frame
     */
    record Greeted(WebSocket socket, JsonObject hello, JsonObject welcome) {}

    /** A socket of a visitor nobody has seen before, greeted. */
    Future<WebSocket> visitor(Consumer<String> frames) {
        return newVisitor(frames).map(Greeted::socket);
    }

    /** As above, with what it needs to come back. */
    Future<Greeted> newVisitor(Consumer<String> frames) {
        return start(() -> session()
                .compose(session -> socket(
                        "/widget/socket",
                        frames,
                        new JsonObject().put("type", "hello").put("token", session.getString("token")))));
    }

    /** A visitor's socket that begins with this frame. */
    Future<Greeted> visitor(JsonObject hello, Consumer<String> frames) {
        return start(() -> socket("/widget/socket", frames, hello));
    }

    /** Ends the connections of all sockets at once, without a close frame. */
    void cutAllSockets() {
        WebSocketClient cut = sockets;
        sockets = newSockets();
        await("cutting all sockets", cut.close());
    }

    /** A socket of the administrator, greeted. */
    Future<WebSocket> operator(Consumer<String> frames) {
        return start(() -> socket(
                        "/operator/socket",
                        frames,
                        new JsonObject().put("type", "hello").put("token", accessToken))
                .map(Greeted::socket));
    }

    /** What a widget fetches when it must catch up. */
    Future<Integer> history(String token, String conversationId) {
        String path = "/api/visitor/v1/conversations/" + conversationId + "/messages?after=0";
        return start(() -> http.request(HttpMethod.GET, port(Service.CONVERSATION), LOOPBACK, path)
                .compose(request ->
                        request.putHeader("Authorization", "Bearer " + token).send())
                .compose(answer -> answer.body()
                        .map(body -> body.toJsonObject().getJsonArray("items").size())));
    }

    /** Runs it on the loop after this time. */
    void later(long millis, Runnable action) {
        vertx.setTimer(millis, ignored -> action.run());
    }

    /** From its first step on: a step that is added from another thread may come after the answer it waits for. */
    private <T> Future<T> start(Supplier<Future<T>> steps) {
        var result = Promise.<T>promise();
        onLoop(() -> steps.get().onComplete(result));
        return result.future();
    }

    private Future<Greeted> socket(String path, Consumer<String> frames, JsonObject hello) {
        var address = new WebSocketConnectOptions()
                .setHost(LOOPBACK)
                .setPort(port(Service.WIDGET_GATEWAY))
                .setURI(path)
                .addHeader("Origin", product.origin().toString());
        return sockets.connect(address).compose(socket -> {
            var welcomed = Promise.<Greeted>promise();
            socket.textMessageHandler(frame -> {
                if (frame.startsWith("{\"type\":\"welcome\"")) {
                    welcomed.tryComplete(new Greeted(socket, hello, new JsonObject(frame)));
                } else {
                    frames.accept(frame);
                }
            });
            socket.closeHandler(
                    closed -> welcomed.tryFail("closed with " + socket.closeStatusCode() + " " + socket.closeReason()));
            socket.writeTextMessage(hello.encode());
            return welcomed.future();
        });
    }

    private Future<JsonObject> session() {
        JsonObject body = new JsonObject()
                .put("id", buttonId)
                .put("hash", hash)
                .put("visitorKey", UUID.randomUUID().toString());
        return http.request(HttpMethod.POST, port(Service.WIDGET_GATEWAY), LOOPBACK, "/widget/session")
                .compose(request -> request.putHeader("Origin", SITE)
                        .putHeader("Content-Type", "application/json")
                        .send(body.encode()))
                .compose(answer -> answer.statusCode() == 200
                        ? answer.body()
                        : Future.failedFuture("session refused: " + answer.statusCode()))
                .map(buffer -> buffer.toJsonObject());
    }

    /** Anew: the sockets of operators that are opened from now on last as long as a fresh token. */
    void signIn() {
        try {
            accessToken = rest(
                            HttpMethod.POST,
                            Service.CRM_ENTITY,
                            "/auth/sign-in",
                            null,
                            new JsonObject()
                                    .put("email", product.administratorEmail())
                                    .put("password", product.secrets().administratorPassword()))
                    .getString("accessToken");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonObject onlineChat() {
        JsonObject chat = rest(
                HttpMethod.POST,
                Service.CHAT_CONFIG,
                "/api/settings/v1/online-chats",
                accessToken,
                new JsonObject().put("name", "Load"));
        return rest(
                HttpMethod.PATCH,
                Service.CHAT_CONFIG,
                "/api/settings/v1/online-chats/" + chat.getString("id"),
                accessToken,
                new JsonObject().put("placementAddresses", new JsonArray().add(SITE)));
    }

    private String hash(String chatId) {
        String path = "/api/settings/v1/online-chats/" + chatId + "/embed-script?placement=web";
        String script = rest(HttpMethod.GET, Service.CHAT_CONFIG, path, accessToken, null)
                .getString("script");
        var matcher = Pattern.compile("[0-9a-f]{64}").matcher(script);
        if (!matcher.find()) {
            throw new IllegalStateException("the embed script has no hash");
        }
        return matcher.group();
    }

    private JsonObject rest(HttpMethod method, Service service, String path, String token, JsonObject body) {
        return await(
                path,
                start(() -> http.request(method, port(service), LOOPBACK, path)
                        .compose(request -> {
                            if (token != null) {
                                request.putHeader("Authorization", "Bearer " + token);
                            }
                            return body == null
                                    ? request.send()
                                    : request.putHeader("Content-Type", "application/json")
                                            .send(body.encode());
                        })
                        .compose(answer -> answer.body().map(buffer -> {
                            if (answer.statusCode() >= 300) {
                                throw new IllegalStateException(
                                        path + " answered " + answer.statusCode() + ": " + buffer);
                            }
                            return buffer.toJsonObject();
                        }))));
    }

    private int port(Service service) {
        return product.ports().http().get(service);
    }

    static <T> T await(String what, Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(what + " failed", e);
        }
    }

    @Override
    public void close() {
        await("closing the client", vertx.close());
    }
}
