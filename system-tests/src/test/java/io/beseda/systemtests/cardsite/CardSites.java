package io.beseda.systemtests.cardsite;

import io.beseda.systemtests.client.Pictures;
import io.beseda.systemtests.client.Rest;
import java.awt.Color;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Business-card sites over REST, for tests of what is seen of them. */
final class CardSites {

    private static final String SITES = "/api/settings/v1/business-card-sites";
    private static final String PICTURES = "/api/settings/v1/pictures";

    private final Rest rest;

    CardSites(Rest rest) {
        this.rest = rest;
    }

    /** A new one, bound to a chat, without a button yet; its id. */
    String create(String name, String chatId) {
        return rest.post(SITES, Map.of("name", name, "onlineChatId", chatId))
                .ok()
                .get("id")
                .asText();
    }

    /** One that has everything a site can have, published under a slug of its own; its id. */
    String published(String chatId, String title, String text) {
        String id = create(title, chatId);
        change(id, Map.of("slug", "s-" + UUID.randomUUID().toString().substring(0, 8)));
        draft(
                id,
                Map.of(
                        "title",
                        title,
                        "text",
                        text,
                        "picture",
                        Map.of("id", picture(), "alt", "A green field"),
                        "buttons",
                        buttons()));
        rest.post(SITES + "/" + id + "/publish", Map.of()).ok();
        return id;
    }

    static List<Map<String, Object>> buttons() {
        return List.of(
                Map.of("kind", "online-chat", "caption", "Write to us"),
                Map.of(
                        "kind",
                        "phone",
                        "value",
                        "+7 495 123-45-67",
                        "caption",
                        "Call us",
                        "backgroundColor",
                        "#0c7c74"),
                Map.of("kind", "email", "value", "tea@shop.example", "caption", "Mail us", "font", "serif"),
                Map.of(
                        "kind",
                        "telegram",
                        "value",
                        "tea_shop",
                        "caption",
                        "Telegram",
                        "style",
                        "outline",
                        "captionColor",
                        "#0b1f4b"),
                Map.of("kind", "link", "value", "https://shop.example/menu", "caption", "Our menu", "icon", false));
    }

    String picture() {
        return rest.upload(PICTURES, Pictures.png(800, 500, new Color(0x2f9e44)))
                .ok()
                .get("id")
                .asText();
    }

    Rest.Answer draft(String id, Map<String, ?> draft) {
        return change(id, Map.of("draft", draft));
    }

    Rest.Answer change(String id, Map<String, ?> change) {
        return rest.patch(SITES + "/" + id, change);
    }

    void publish(String id) {
        rest.post(SITES + "/" + id + "/publish", Map.of()).ok();
    }

    void unpublish(String id) {
        rest.post(SITES + "/" + id + "/unpublish", Map.of()).ok();
    }

    void delete(String id) {
        Rest.Answer answer = rest.delete(SITES + "/" + id);
        if (answer.status() != 204) {
            throw new AssertionError("answered " + answer.status());
        }
    }

    /** Of its page, behind the product's origin. */
    String path(String id) {
        return "/s/" + rest.get(SITES + "/" + id).ok().get("slug").asText();
    }
}
