package io.beseda.systemtests.client;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.beseda.systemtests.client.Administrator.Button;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One connection of a client's browser, which may say who its user is by an id that nobody can guess. It does not reconnect. */
public final class ProvenClient implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final List<JsonNode> frames = new CopyOnWriteArrayList<>();
    private final LiveSocket socket;
    private final String token;
    private final Rest rest;

    /** A visitor of this key. */
    public ProvenClient(URI product, Button chat, String visitorKey) {
        this(product, chat, Map.of("visitorKey", visitorKey));
    }

    /** The same browser, whose user has signed in on the page. */
    public ProvenClient(URI product, Button chat, String visitorKey, String userId) {
        this(product, chat, Map.of("visitorKey", visitorKey, "userId", userId));
    }

    private ProvenClient(URI product, Button chat, Map<String, String> who) {
        Map<String, String> asked = new HashMap<>(who);
        asked.put("id", chat.id());
        asked.put("hash", chat.hash());
        token = Rest.anonymous(product)
                .with("Origin", chat.site())
                .post("/widget/session", asked)
                .ok()
                .get("token")
                .asText();
        rest = Rest.bearer(product, token);
        try {
            socket = LiveSocket.open(product, "/widget/socket", product.toString(), frames::add)
                    .get(5, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
        socket.send(Map.of("type", "hello", "token", token, "link", who.containsKey("userId")));
        frame("welcome");
    }

    /** Who it is for the product. */
    public String visitorId() {
        return frame("welcome").get("visitorId").asText();
    }

    /** The id of an uploaded file. */
    public String upload(String name, String content) {
        return rest.upload("/api/visitor/v1/attachments?name=" + name, content.getBytes())
                .ok()
                .get("id")
                .asText();
    }

    /** Writes into a new conversation; its id, once the message is stored. */
    public String write(String text, String... files) {
        String id = UUID.randomUUID().toString();
        socket.send(Map.of("type", "message", "clientMessageId", id, "text", text, "attachmentIds", List.of(files)));
        return stored(id).get("conversationId").asText();
    }

    /** What its page tells of it. */
    public void tell(String conversation, Object data) {
        socket.send(Map.of("type", "page-data", "conversationId", conversation, "data", data));
    }

    /** With which code the server has ended the session. */
    public int closeCode() {
        return await().atMost(LIMIT).until(() -> socket.closed().getNow(0), code -> code != 0);
    }

    /** Waits until what it wrote as a visitor is the person's. */
    public void awaitMoved() {
        frame("conversations-moved");
    }

    private JsonNode stored(String clientMessageId) {
        return await().atMost(LIMIT)
                .until(
                        () -> frames.stream()
                                .filter(frame -> frame.path("type").asText().equals("message")
                                        && frame.path("clientMessageId")
                                                .asText()
                                                .equals(clientMessageId))
                                .findFirst()
                                .orElse(null),
                        frame -> frame != null);
    }

    private JsonNode frame(String type) {
        return await().atMost(LIMIT)
                .until(
                        () -> new ArrayList<>(frames)
                                .stream()
                                        .filter(frame ->
                                                frame.path("type").asText().equals(type))
                                        .findFirst()
                                        .orElse(null),
                        frame -> frame != null);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
