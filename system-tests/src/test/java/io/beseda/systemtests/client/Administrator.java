package io.beseda.systemtests.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.beseda.local.product.Product;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The account's first administrator, over REST. */
public final class Administrator {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final String token;
    private final Rest rest;

    private Administrator(Product product, String token) {
        this.token = token;
        this.rest = Rest.bearer(product.origin(), token);
    }

    public static Administrator signIn(Product product) {
        return new Administrator(product, signIn(product, product.administratorEmail(), password(product)));
    }

    private static String signIn(Product product, String email, String password) {
        return Rest.anonymous(product.origin())
                .post("/auth/sign-in", Map.of("email", email, "password", password))
                .ok()
                .get("accessToken")
                .asText();
    }

    /** The access token of a new colleague who is an operator and has signed in. */
    public String newColleague(Product product) {
        String email = UUID.randomUUID() + "@colleagues.example";
        String password = UUID.randomUUID().toString();
        rest.post(
                        "/api/crm/v1/users",
                        Map.of("name", "Colleague", "email", email, "password", password, "role", "operator"))
                .ok();
        return signIn(product, email, password);
    }

    public static String password(Product product) {
        try {
            return product.secrets().administratorPassword();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String token() {
        return token;
    }

    public Rest rest() {
        return rest;
    }

    /** A new online chat that runs on this site. */
    public Button createChat(String name, String site) {
        JsonNode chat =
                rest.post("/api/settings/v1/online-chats", Map.of("name", name)).ok();
        String path = "/api/settings/v1/online-chats/" + chat.get("id").asText();
        rest.patch(path, Map.of("placementAddresses", List.of(site))).ok();
        String script = rest.get(path + "/embed-script?placement=web&locale=en")
                .ok()
                .get("script")
                .asText();
        Matcher hash = HASH.matcher(script);
        if (!hash.find()) {
            throw new AssertionError("the embed script names no hash");
        }
        return new Button(chat.get("id").asText(), chat.get("buttonId").asText(), hash.group(), site, script);
    }

    /** So that a page of the settings shows what its test makes, and no more. */
    public void deleteAllChats() {
        String chats = "/api/settings/v1/online-chats";
        rest.get(chats)
                .ok()
                .get("items")
                .forEach(chat ->
                        rest.delete(chats + "/" + chat.get("id").asText()).ok());
    }

    /** Every message of a conversation, from the first. */
    public List<JsonNode> history(String conversationId) {
        List<JsonNode> messages = new java.util.ArrayList<>();
        long after = 0;
        while (true) {
            JsonNode page = rest.get("/api/inbox/v1/conversations/%s/messages?after=%d&limit=200"
                            .formatted(conversationId, after))
                    .ok();
            if (page.get("items").isEmpty()) {
                return messages;
            }
            page.get("items").forEach(messages::add);
            after = messages.get(messages.size() - 1).get("sequence").asLong();
        }
    }

    /** Open conversations of one online chat. */
    public List<JsonNode> openConversations(Button button) {
        List<JsonNode> own = new java.util.ArrayList<>();
        String cursor = "";
        while (true) {
            JsonNode page = rest.get("/api/inbox/v1/conversations?state=open&limit=100" + cursor)
                    .ok();
            page.get("items").forEach(conversation -> {
                if (conversation.get("onlineChatId").asText().equals(button.chatId())) {
                    own.add(conversation);
                }
            });
            if (!page.hasNonNull("nextCursor")) {
                return own;
            }
            cursor = "&cursor=" + page.get("nextCursor").asText();
        }
    }

    /**
     * What the embed script of an online chat names.
     *
     * @param site the only origin it runs on
     */
    public record Button(String chatId, String id, String hash, String site, String script) {}
}
