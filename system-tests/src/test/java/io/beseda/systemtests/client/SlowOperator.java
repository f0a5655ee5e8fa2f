package io.beseda.systemtests.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.beseda.local.Service;
import io.beseda.local.product.Product;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An operator on a bad line: straight at the gateway, with next to no room for what it has not read, it reads so much a second and
 * not more.
 */
public final class SlowOperator implements AutoCloseable {

    private static final int RECEIVE_BUFFER_BYTES = 4_096;
    private static final long SECOND_MILLIS = 1_000;

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final Map<String, History> seen = new ConcurrentHashMap<>();
    private final CompletableFuture<Void> watching = new CompletableFuture<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final int bytesPerSecond;
    private WebSocket socket;
    private long budget;
    private boolean hurried;

    /** Watches the whole account when this returns. */
    public SlowOperator(Product product, String token, int bytesPerSecond) {
        this.bytesPerSecond = bytesPerSecond;
        var address = new WebSocketConnectOptions()
                .setHost("127.0.0.1")
                .setPort(product.ports().http().get(Service.WIDGET_GATEWAY))
                .setURI("/operator/socket")
                .addHeader("Origin", product.origin().toString());
        vertx.createWebSocketClient(new WebSocketClientOptions().setReceiveBufferSize(RECEIVE_BUFFER_BYTES))
                .connect(address)
                .onSuccess(opened -> start(opened, token))
                .onFailure(watching::completeExceptionally);
        watching.join();
    }

    private void start(WebSocket opened, String token) {
        socket = opened;
        socket.textMessageHandler(this::take);
        socket.closeHandler(ended -> closed.complete(socket.closeStatusCode().intValue()));
        socket.writeTextMessage(
                new JsonObject().put("type", "hello").put("token", token).encode());
        socket.writeTextMessage(
                new JsonObject().put("type", "watch").put("scope", "account").encode());
    }

    private void take(String text) {
        JsonNode frame = parse(text);
        if (frame.get("type").asText().equals("watching")) {
            vertx.setPeriodic(SECOND_MILLIS, second -> {
                budget += bytesPerSecond;
                readOn();
            });
            watching.complete(null);
        } else if (frame.get("type").asText().equals("message")) {
            String conversation = frame.get("conversationId").asText();
            seen.computeIfAbsent(conversation, id -> new History()).saw(frame);
        }
        budget -= text.length();
        readOn();
    }

    private void readOn() {
        if (budget > 0 || hurried || !watching.isDone()) {
            socket.resume();
        } else {
            socket.pause();
        }
    }

    /** Reads everything that still comes; gives the code it is closed with in the end. */
    public CompletableFuture<Integer> readToTheEnd() {
        vertx.runOnContext(now -> {
            hurried = true;
            readOn();
        });
        return closed;
    }

    /** What it saw of each conversation. */
    public Map<String, History> seen() {
        return Map.copyOf(seen);
    }

    private static JsonNode parse(String text) {
        try {
            return Rest.JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
