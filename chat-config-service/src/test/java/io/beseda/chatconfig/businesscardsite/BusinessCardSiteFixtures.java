package io.beseda.chatconfig.businesscardsite;

import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.administrator;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;

/** Business-card sites for tests, through REST. */
public final class BusinessCardSiteFixtures {

    public static final String SITES = "/api/settings/v1/business-card-sites";
    public static final String SITE = SITES + "/{id}";

    /** A button that opens the online chat. */
    public static final Map<String, Object> CHAT_BUTTON =
            Map.of("kind", "online-chat", "caption", "Write to us", "backgroundColor", "#1f7a4d");

    private BusinessCardSiteFixtures() {}

    /** Creates a site that is bound to no chat and returns its id. */
    public static String newSite(long account, String name) {
        return administrator(account)
                .body(Map.of("name", name))
                .post(SITES)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Creates a published site with a button for the chat; returns its id. */
    public static String newSiteWithChat(long account, String name, String chat) {
        String id = newSite(account, name);
        changeSite(account, id, Map.of("onlineChatId", chat, "draft", Map.of("buttons", List.of(CHAT_BUTTON))))
                .statusCode(200);
        publish(account, id).statusCode(200);
        return id;
    }

    public static ValidatableResponse changeSite(long account, String id, Map<String, ?> change) {
        return administrator(account).body(change).patch(SITE, id).then();
    }

    public static ValidatableResponse changeDraft(long account, String id, Map<String, ?> draft) {
        return changeSite(account, id, Map.of("draft", draft));
    }

    public static ValidatableResponse publish(long account, String id) {
        return administrator(account).post(SITE + "/publish", id).then();
    }

    public static ValidatableResponse unpublish(long account, String id) {
        return administrator(account).post(SITE + "/unpublish", id).then();
    }

    public static String slugOf(long account, String id) {
        return administrator(account).get(SITE, id).path("slug");
    }
}
