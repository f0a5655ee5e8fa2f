package io.beseda.systemtests.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** An operator's inbox without a browser: watches the whole account, reconnects, and fetches what a gap hides. */
public final class Operator implements AutoCloseable {

    private static final long RETRY_MILLIS = 200;

    private final URI product;
    private final String token;
    private final Map<String, History> conversations;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(run -> {
        Thread daemon = new Thread(run, "operator");
        daemon.setDaemon(true);
        return daemon;
    });
    private LiveSocket socket;
    private boolean closing;

    public Operator(URI product, String token) {
        this(product, token, Map.of());
    }

    /** One who comes back and has seen so much of each conversation. */
    public Operator(URI product, String token, Map<String, History> seen) {
        this.product = product;
        this.token = token;
        this.conversations = new ConcurrentHashMap<>(seen);
        thread.execute(this::connect);
    }

    /** What it saw of a conversation so far. */
    public History history(String conversationId) {
        return conversations.computeIfAbsent(conversationId, id -> new History());
    }

    @Override
    public void close() {
        thread.execute(() -> {
            closing = true;
            if (socket != null) {
                socket.abort();
            }
        });
        thread.shutdown();
    }

    private void connect() {
        if (closing) {
            return;
        }
        try {
            socket = LiveSocket.open(
                            product, "/operator/socket", product.toString(), frame -> thread.execute(() -> take(frame)))
                    .get(5, TimeUnit.SECONDS);
            LiveSocket mine = socket;
            mine.closed().thenRun(() -> later(this::connect));
            mine.send(Map.of("type", "hello", "token", token));
            mine.send(Map.of("type", "watch", "scope", "account"));
        } catch (Exception refused) {
            later(this::connect);
        }
    }

    private void take(JsonNode frame) {
        switch (frame.get("type").asText()) {
            case "watching" -> conversations.keySet().forEach(this::catchUp);
            case "message" -> {
                String conversationId = frame.get("conversationId").asText();
                History history = history(conversationId);
                history.saw(frame);
                if (history.highest() > history.complete()) {
                    catchUp(conversationId);
                }
            }
            default -> {}
        }
    }

    private void catchUp(String conversationId) {
        History history = history(conversationId);
        var page = Rest.bearer(product, token)
                .get("/api/inbox/v1/conversations/%s/messages?after=%d&limit=200"
                        .formatted(conversationId, history.complete()));
        if (page.status() == 200) {
            page.body().get("items").forEach(history::saw);
        } else {
            later(() -> catchUp(conversationId));
        }
    }

    private void later(Runnable action) {
        if (!thread.isShutdown()) {
            thread.schedule(action, RETRY_MILLIS, TimeUnit.MILLISECONDS);
        }
    }
}
