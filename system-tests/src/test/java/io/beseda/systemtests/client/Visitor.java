package io.beseda.systemtests.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.beseda.systemtests.client.Administrator.Button;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * A visitor's widget without a browser, with what the protocol asks of one: an id per message, kept and sent again until the
 * message is stored; reconnecting; catching up by sequence.
 */
public final class Visitor implements AutoCloseable {

    private static final long RETRY_MILLIS = 200;

    private final URI product;
    private final Button button;
    private final String visitorKey;
    private final History history = new History();
    private final Map<String, String> unstored = new LinkedHashMap<>();
    private final ScheduledExecutorService thread =
            java.util.concurrent.Executors.newSingleThreadScheduledExecutor(run -> {
                Thread daemon = new Thread(run, "visitor");
                daemon.setDaemon(true);
                return daemon;
            });
    private String token;
    private LiveSocket socket;
    private boolean welcomed;
    private boolean closing;
    private volatile String conversationId;
    private long awaySince;
    private volatile Duration longestGap = Duration.ZERO;

    public Visitor(URI product, Button button, String visitorKey) {
        this.product = product;
        this.button = button;
        this.visitorKey = visitorKey;
        thread.execute(this::connect);
    }

    /** A session's token, as the loader gets it; fails where the loader would be refused. */
    public static JsonNode session(URI product, Button button, String origin, String visitorKey) {
        return Rest.anonymous(product)
                .with("Origin", origin)
                .post("/widget/session", Map.of("id", button.id(), "hash", button.hash(), "visitorKey", visitorKey))
                .ok();
    }

    /** Writes a message; returns the id under which it will be stored, sooner or later. */
    public String write(String text) {
        String id = UUID.randomUUID().toString();
        write(id, text);
        return id;
    }

    /** Writes a message under an id that another tab may use as well. */
    public void write(String id, String text) {
        thread.execute(() -> {
            unstored.put(id, text);
            if (welcomed) {
                send(id, text);
            }
        });
    }

    /** Tells that it has read everything up to a message. */
    public void read(long sequence) {
        thread.execute(
                () -> socket.send(Map.of("type", "read", "conversationId", conversationId, "sequence", sequence)));
    }

    public History history() {
        return history;
    }

    /** The longest time between the end of a connection and the welcome of the next. */
    public Duration longestGap() {
        return longestGap;
    }

    /** The conversation its messages were stored in; {@code null} before the first. */
    public String conversationId() {
        return conversationId;
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
            token = session(product, button, button.site(), visitorKey)
                    .get("token")
                    .asText();
            socket = LiveSocket.open(
                            product, "/widget/socket", product.toString(), frame -> thread.execute(() -> take(frame)))
                    .get(5, TimeUnit.SECONDS);
            LiveSocket mine = socket;
            mine.closed().thenRun(() -> later(() -> reconnect(mine)));
            mine.send(Map.of("type", "hello", "token", token));
        } catch (Exception | AssertionError refused) {
            later(this::connect);
        }
    }

    private void reconnect(LiveSocket ended) {
        if (ended == socket) {
            welcomed = false;
            awaySince = System.nanoTime();
            connect();
        }
    }

    private void later(Runnable action) {
        if (!thread.isShutdown()) {
            thread.schedule(action, RETRY_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void take(JsonNode frame) {
        switch (frame.get("type").asText()) {
            case "welcome" -> {
                welcomed = true;
                noteGap();
                catchUp();
                unstored.forEach(this::send);
            }
            case "accepted" -> history.accepted(frame.get("clientMessageId").asText());
            case "refused" -> later(() -> sendAgain(frame.get("clientMessageId").asText()));
            case "message" -> {
                see(frame);
                if (history.highest() > history.complete()) {
                    catchUp();
                }
            }
            default -> {}
        }
    }

    private void noteGap() {
        if (awaySince != 0) {
            Duration gap = Duration.ofNanos(System.nanoTime() - awaySince);
            longestGap = gap.compareTo(longestGap) > 0 ? gap : longestGap;
        }
    }

    private void see(JsonNode message) {
        conversationId = message.get("conversationId").asText();
        history.saw(message);
        unstored.remove(message.path("clientMessageId").asText());
    }

    private void catchUp() {
        if (conversationId == null) {
            return;
        }
        var page = Rest.bearer(product, token)
                .get("/api/visitor/v1/conversations/%s/messages?after=%d&limit=200"
                        .formatted(conversationId, history.complete()));
        if (page.status() == 200) {
            page.body().get("items").forEach(this::see);
        } else {
            later(this::catchUp);
        }
    }

    private void sendAgain(String id) {
        if (welcomed && unstored.containsKey(id)) {
            send(id, unstored.get(id));
        }
    }

    private void send(String id, String text) {
        try {
            socket.send(Map.of("type", "message", "clientMessageId", id, "text", text));
        } catch (RuntimeException broken) {
            // Its close is on the way: everything not stored is sent again then.
            welcomed = false;
        }
    }
}
