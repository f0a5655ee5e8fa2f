package io.beseda.gateway.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A plain client of either socket that remembers what it was sent. */
public final class SocketClient implements WebSocket.Listener {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int WAIT_SECONDS = 15;

    private final BlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closeCode = new CompletableFuture<>();
    private final StringBuilder partial = new StringBuilder();
    private final boolean reading;
    private WebSocket socket;

    private SocketClient(boolean reading) {
        this.reading = reading;
    }

    public static SocketClient connect(URI uri) {
        return connect(uri, true);
    }

    /** A client of this address, behind a proxy that is believed. */
    public static SocketClient connectFrom(String address, URI uri) {
        var client = new SocketClient(true);
        client.socket = HTTP.newWebSocketBuilder()
                .header("X-Forwarded-For", address)
                .buildAsync(uri, client)
                .join();
        return client;
    }

    /** A client that reads nothing until told to. */
    public static SocketClient connectSlow(URI uri) {
        return connect(uri, false);
    }

    private static SocketClient connect(URI uri, boolean reading) {
        var client = new SocketClient(reading);
        client.socket = HTTP.newWebSocketBuilder().buildAsync(uri, client).join();
        return client;
    }

    public SocketClient send(String text) {
        socket.sendText(text, true).join();
        return this;
    }

    /** The next frame, which must be of this type. */
    public JsonNode expect(String type) {
        JsonNode frame = next();
        assertThat(frame.path("type").asText()).as(frame.toString()).isEqualTo(type);
        return frame;
    }

    public JsonNode next() {
        try {
            JsonNode frame = frames.poll(WAIT_SECONDS, TimeUnit.SECONDS);
            assertThat(frame)
                    .as("a frame; closed with %s", closeCode.getNow(null))
                    .isNotNull();
            return frame;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What came and was not asked for yet. */
    public List<JsonNode> received() {
        List<JsonNode> all = new ArrayList<>();
        frames.drainTo(all);
        return all;
    }

    public int closeCode() {
        return closeCode.orTimeout(WAIT_SECONDS, TimeUnit.SECONDS).join();
    }

    public boolean isOpen() {
        return !closeCode.isDone();
    }

    public void readOn() {
        socket.request(Long.MAX_VALUE);
    }

    public WebSocket raw() {
        return socket;
    }

    public void close() {
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
    }

    @Override
    public void onOpen(WebSocket opened) {
        if (reading) {
            opened.request(Long.MAX_VALUE);
        }
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            try {
                frames.add(JSON.readTree(partial.toString()));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
            partial.setLength(0);
        }
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int statusCode, String reason) {
        closeCode.complete(statusCode);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closeCode.completeExceptionally(error);
    }
}
