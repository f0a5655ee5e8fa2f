package io.beseda.systemtests.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** One connection of a client: frames go to a consumer, one after the other. */
final class LiveSocket implements WebSocket.Listener {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final StringBuilder partial = new StringBuilder();
    private final Consumer<JsonNode> frames;
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private WebSocket socket;

    private LiveSocket(Consumer<JsonNode> frames) {
        this.frames = frames;
    }

    /** Opens a socket of the product's front door from a page of this origin; the future fails if it is refused. */
    static CompletableFuture<LiveSocket> open(URI product, String path, String origin, Consumer<JsonNode> frames) {
        LiveSocket live = new LiveSocket(frames);
        URI address = URI.create("ws://" + product.getAuthority() + path);
        return CLIENT.newWebSocketBuilder()
                .connectTimeout(Duration.ofSeconds(5))
                .header("Origin", origin)
                .buildAsync(address, live)
                .thenApply(socket -> {
                    live.socket = socket;
                    return live;
                });
    }

    void send(Object frame) {
        try {
            socket.sendText(Rest.JSON.writeValueAsString(frame), true).join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isOpen() {
        return !closed.isDone();
    }

    /** Completes with the close code; 1006 when the connection just broke. */
    CompletableFuture<Integer> closed() {
        return closed;
    }

    void abort() {
        socket.abort();
        closed.complete(1006);
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            String frame = partial.toString();
            partial.setLength(0);
            try {
                frames.accept(Rest.JSON.readTree(frame));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int statusCode, String reason) {
        closed.complete(statusCode);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closed.complete(1006);
    }
}
