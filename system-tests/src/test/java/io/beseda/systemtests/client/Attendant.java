package io.beseda.systemtests.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.beseda.local.product.Product;
import io.beseda.systemtests.client.Administrator.Button;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** An operator at the only open conversation of a chat: answers, types, reads, and hears what the visitor does. */
public final class Attendant implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final Rest rest;
    private final String conversationId;
    private final String visitorId;
    private final List<JsonNode> heard = new CopyOnWriteArrayList<>();
    private final LiveSocket socket;

    private Attendant(Product product, String token, JsonNode conversation) {
        rest = Rest.bearer(product.origin(), token);
        conversationId = conversation.get("id").asText();
        visitorId = conversation.get("visitorId").asText();
        socket = LiveSocket.open(
                        product.origin(), "/operator/socket", product.origin().toString(), heard::add)
                .join();
        socket.send(Map.of("type", "hello", "token", token));
        socket.send(Map.of("type", "watch", "scope", "conversation", "conversationId", conversationId));
        await().atMost(LIMIT).until(() -> hears("watching"));
    }

    /** Waits for the conversation. */
    public static Attendant of(Product product, Administrator administrator, Button chat) {
        return of(product, administrator, administrator.token(), chat);
    }

    /** Another operator of the administrator's account. */
    public static Attendant of(Product product, Administrator administrator, String token, Button chat) {
        await().atMost(LIMIT)
                .untilAsserted(
                        () -> assertThat(administrator.openConversations(chat)).hasSize(1));
        return new Attendant(
                product, token, administrator.openConversations(chat).get(0));
    }

    public void say(String text) {
        post(Map.of("clientMessageId", UUID.randomUUID().toString(), "text", text));
    }

    /** Sends a file, without words. */
    public void send(String name, byte[] content) {
        String path = "/api/inbox/v1/attachments?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
        String id = rest.upload(path, content).ok().get("id").asText();
        post(Map.of("clientMessageId", UUID.randomUUID().toString(), "text", "", "attachmentIds", List.of(id)));
    }

    public void type() {
        socket.send(Map.of("type", "typing", "conversationId", conversationId, "visitorId", visitorId, "typing", true));
    }

    /** Reads everything the visitor wrote. */
    public void read() {
        socket.send(Map.of(
                "type",
                "read",
                "conversationId",
                conversationId,
                "visitorId",
                visitorId,
                "sequence",
                messages().size()));
    }

    public void finish() {
        rest.post("/api/inbox/v1/conversations/" + conversationId + "/finish", Map.of())
                .ok();
    }

    /** Whether a frame of this type came. */
    public boolean hears(String type) {
        return heard.stream().anyMatch(frame -> frame.get("type").asText().equals(type));
    }

    public JsonNode conversation() {
        return rest.get("/api/inbox/v1/conversations/" + conversationId).ok();
    }

    /** The conversation's messages, from the first. */
    public List<JsonNode> messages() {
        return rest.get("/api/inbox/v1/conversations/%s/messages?after=0&limit=200".formatted(conversationId))
                .ok()
                .get("items")
                .valueStream()
                .toList();
    }

    @Override
    public void close() {
        socket.abort();
    }

    private void post(Map<String, Object> message) {
        rest.post("/api/inbox/v1/conversations/" + conversationId + "/messages", message)
                .ok();
    }
}
