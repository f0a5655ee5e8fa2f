package io.beseda.systemtests.access;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.beseda.local.product.Product;
import io.beseda.systemtests.access.Operations.Operation;
import io.beseda.systemtests.client.Administrator;
import io.beseda.systemtests.client.Administrator.Button;
import io.beseda.systemtests.client.Pictures;
import io.beseda.systemtests.client.ProvenClient;
import io.beseda.systemtests.client.Rest;
import java.awt.Color;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One of everything that an account has and an operation can name, by the beginning of the operation's path. */
final class Belongings {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String SETTINGS = "/api/settings/v1";
    private static final String INBOX = "/api/inbox/v1";
    private static final String CONTACTS = "/api/v4/contacts";
    private static final String FIELDS = CONTACTS + "/custom_fields";
    private static final Map<String, String> TOKEN = Map.of(
            "name",
            "Mine",
            "expiresOn",
            LocalDate.now(Clock.systemUTC()).plusYears(1).toString());

    private final String hook = "https://receiver.example/" + UUID.randomUUID();
    private final Rest owner;
    private final Map<String, Map<String, String>> byPath = new LinkedHashMap<>();

    Belongings(Product product, Administrator administrator) {
        owner = administrator.rest();
        Button chat = administrator.createChat("Belongings", "https://belongings.example");
        addSettings(chat);
        addConversation(product, chat);
        addCrm();
        byPath.put("/api/crm/v1/contacts", Map.of("id", newContact()));
        byPath.put("/api/crm/v1/erasures", Map.of("id", erasureOf(newContact())));
    }

    private String newContact() {
        return owner.post("/api/v4/contacts", List.of(Map.of("name", "Belongings")))
                .ok()
                .at("/_embedded/contacts/0/id")
                .asText();
    }

    private String erasureOf(String contact) {
        return created("/api/crm/v1/contacts/" + contact + "/erasure", Map.of("confirmation", contact));
    }

    private void addSettings(Button chat) {
        String chats = SETTINGS + "/online-chats";
        String key = created(chats + "/" + chat.chatId() + "/signing-keys", Map.of("algorithm", "HS256"));
        byPath.put(chats, Map.of("id", chat.chatId(), "keyId", key));
        byPath.put(INBOX + "/online-chats", Map.of("onlineChatId", chat.chatId()));
        for (String path : new String[] {SETTINGS + "/feedback-buttons", SETTINGS + "/business-card-sites"}) {
            byPath.put(path, Map.of("id", created(path, Map.of("name", "Belongings"))));
        }
        String pictures = SETTINGS + "/pictures";
        String picture = owner.upload(pictures, Pictures.png(40, 30, Color.ORANGE))
                .ok()
                .get("id")
                .asText();
        byPath.put(pictures, Map.of("pictureId", picture));
        String buttons = "/api/v4/website_buttons";
        byPath.put(buttons, Map.of("sourceId", id(buttons, "/_embedded/website_buttons/0/source_id")));
    }

    /** Written by a visitor who has since proven to be a client of the site: so there is a link, too. */
    private void addConversation(Product product, Button chat) {
        owner.patch(SETTINGS + "/online-chats/" + chat.chatId(), Map.of("identityMode", "unguessable"))
                .ok();
        String browser = UUID.randomUUID() + "-" + UUID.randomUUID();
        String conversation;
        String visitor;
        try (ProvenClient anonymous = new ProvenClient(product.origin(), chat, browser)) {
            conversation = anonymous.write("mine");
            visitor = anonymous.visitorId();
            try (ProvenClient client = proven(product, chat, browser)) {
                client.awaitMoved();
            }
        }
        String path = INBOX + "/conversations/" + conversation;
        await().atMost(LIMIT).until(() -> owner.get(path).ok().hasNonNull("contactId"));
        byPath.put(INBOX + "/conversations", Map.of("id", conversation));
        byPath.put(
                INBOX + "/visitor-links",
                Map.of("id", id(INBOX + "/visitor-links?visitorId=" + visitor, "/items/0/id")));
        byPath.put("/api/v4/talks", Map.of("talkId", id(path, "/number")));
        byPath.put("/api/crm/v1/leads", Map.of("id", id(path, "/leadId")));
        addContact(id(path, "/contactId"));
        byPath.put(
                INBOX + "/canned-replies",
                Map.of(
                        "id",
                        created(
                                INBOX + "/canned-replies",
                                Map.of("shortcut", UUID.randomUUID().toString().substring(0, 8), "text", "mine"))));
        JsonNode file = owner.post(INBOX + "/attachments?name=mine.txt", "mine").ok();
        byPath.put(INBOX + "/attachments", Map.of("id", file.get("id").asText()));
    }

    /** Once the gateway knows that the chat takes such an id for a proof. */
    private static ProvenClient proven(Product product, Button chat, String browser) {
        String userId = UUID.randomUUID().toString().replace("-", "");
        await().atMost(LIMIT)
                .until(() -> Rest.anonymous(product.origin())
                        .with("Origin", chat.site())
                        .post("/widget/session", Map.of("id", chat.id(), "hash", chat.hash(), "userId", userId))
                        .ok()
                        .at("/identity/state")
                        .asText()
                        .equals("verified"));
        return new ProvenClient(product.origin(), chat, browser, userId);
    }

    /** What the operations of {@code /api/v4/{entity}} name: here all of them name contacts. */
    private void addContact(String contact) {
        String notes = CONTACTS + "/" + contact + "/notes";
        JsonNode note = owner.post(notes, List.of(Map.of("note_type", "common", "params", Map.of("text", "mine"))))
                .ok();
        byPath.put(
                CONTACTS,
                Map.of(
                        "id",
                        contact,
                        "on",
                        contact + "/",
                        "note",
                        note.at("/_embedded/notes/0/id").asText(),
                        "pin",
                        "pin"));
        byPath.put(FIELDS, Map.of("id", id(FIELDS, "/_embedded/custom_fields/0/id")));
        JsonNode group =
                owner.post(FIELDS + "/groups", List.of(Map.of("name", "Mine"))).ok();
        byPath.put(
                FIELDS + "/groups",
                Map.of("id", group.at("/_embedded/custom_field_groups/0/id").asText()));
        byPath.put("/api/crm/v1/entity-cards", Map.of("entity", "contacts", "id", contact));
        byPath.put("/api/v4/events", Map.of("id", id("/api/v4/events", "/_embedded/events/0/id")));
    }

    private void addCrm() {
        byPath.put("/api/crm/v1/users", Map.of("id", id("/api/crm/v1/users", "/items/0/id")));
        byPath.put("/api/v4/users", Map.of("id", id("/api/v4/users", "/_embedded/users/0/id")));
        String pipelines = "/api/v4/leads/pipelines";
        byPath.put(
                pipelines,
                Map.of(
                        "id", id(pipelines, "/_embedded/pipelines/0/id"),
                        "status", id(pipelines, "/_embedded/pipelines/0/_embedded/statuses/0/id")));
        byPath.put(
                "/api/v4/leads/unsorted",
                Map.of("uid", id("/api/v4/leads/unsorted", "/_embedded/unsorted/0/uid"), "category", "forms"));
        byPath.put("/api/crm/v1/api-tokens", Map.of("id", created("/api/crm/v1/api-tokens", TOKEN)));
        byPath.put(
                "/api/crm/v1/integrations",
                Map.of("id", created("/api/crm/v1/integrations", Map.of("name", "Mine", "redirectUri", hook))));
        String webhook = created(
                "/api/crm/v1/webhooks", Map.of("destination", hook, "events", List.of("add_lead"), "enabled", true));
        byPath.put(
                "/api/crm/v1/webhooks",
                Map.of("id", webhook, "deliveryId", UUID.randomUUID().toString()));
        byPath.put("/api/v4/webhooks", Map.of("id", webhook));
    }

    /** The operation's path with ours in it; fails for what is not among the belongings yet. */
    String named(Operation operation) {
        Map<String, String> ids = byPath.entrySet().stream()
                .filter(entry -> operation.path().startsWith(entry.getKey()))
                .max(Comparator.comparingInt(entry -> entry.getKey().length()))
                .map(Map.Entry::getValue)
                .orElseThrow(() -> new AssertionError(operation + " names what Belongings does not have"));
        return operation.filled(ids::get);
    }

    /** Whether a text tells any of their ids that nobody could come upon by counting. */
    boolean anyIn(String text) {
        return byPath.values().stream()
                .flatMap(ids -> ids.values().stream())
                .filter(Belongings::isRandom)
                .anyMatch(text::contains);
    }

    private static boolean isRandom(String id) {
        return id.length() == UUID.randomUUID().toString().length();
    }

    private String created(String path, Map<String, ?> body) {
        return owner.post(path, body).ok().get("id").asText();
    }

    private String id(String path, String pointer) {
        return owner.get(path).ok().at(pointer).asText();
    }
}
