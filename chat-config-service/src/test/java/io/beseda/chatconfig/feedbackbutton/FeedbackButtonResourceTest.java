package io.beseda.chatconfig.feedbackbutton;

import static io.beseda.chatconfig.feedbackbutton.FeedbackButtonFixtures.BUTTON;
import static io.beseda.chatconfig.feedbackbutton.FeedbackButtonFixtures.BUTTONS;
import static io.beseda.chatconfig.feedbackbutton.FeedbackButtonFixtures.changeButton;
import static io.beseda.chatconfig.feedbackbutton.FeedbackButtonFixtures.newButton;
import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.administrator;
import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.newAccount;
import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.newChat;
import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.operator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.beseda.support.testing.Infrastructure;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "chat_config"))
class FeedbackButtonResourceTest {

    private final long account = newAccount();

    @Test
    void aNewButtonStandsNowhereAndOpensNothing() {
        administrator(account)
                .body(Map.of("name", "  Shop's button "))
                .post(BUTTONS)
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("name", equalTo("Shop's button"))
                .body("color", equalTo("#2463eb"))
                .body("position", equalTo("bottom-right"))
                .body("", not(hasKey("onlineChatId")))
                .body("channels", empty())
                .body("trustedSites", empty())
                .body("embeddedInApp", equalTo(false))
                .body("buttonId", matchesPattern("[1-9][0-9]{6,}"))
                .body("sourceId", greaterThan(100_000))
                .body("embedScript.available", equalTo(false))
                .body("embedScript.reason", equalTo("placement-missing"));
    }

    @Test
    void everythingAboutItCanBeChanged() {
        var chat = newChat(account, "Shop");
        var id = newButton(account, "Button");

        changeButton(
                        account,
                        id,
                        Map.of(
                                "name",
                                "Green button",
                                "color",
                                "#1F7A4D",
                                "position",
                                "bottom-left",
                                "onlineChatId",
                                chat,
                                "channels",
                                List.of(
                                        Map.of("kind", "telegram", "value", "@shop"),
                                        Map.of(
                                                "kind", "link",
                                                "value", "https://shop.example/faq",
                                                "caption", " Questions ")),
                                "trustedSites",
                                List.of("https://shop.example/contacts"),
                                "embeddedInApp",
                                true))
                .statusCode(200)
                .body("name", equalTo("Green button"))
                .body("color", equalTo("#1f7a4d"))
                .body("position", equalTo("bottom-left"))
                .body("onlineChatId", equalTo(chat))
                .body("channels.kind", contains("telegram", "link"))
                .body("channels.value", contains("shop", "https://shop.example/faq"))
                .body("channels.link", contains("https://t.me/shop", "https://shop.example/faq"))
                .body("channels[0]", not(hasKey("caption")))
                .body("channels[1].caption", equalTo("Questions"))
                .body("trustedSites", contains("https://shop.example"))
                .body("embeddedInApp", equalTo(true))
                .body("embedScript.available", equalTo(true))
                .body("version", equalTo(2));
        operator(account)
                .get(BUTTON, id)
                .then()
                .header("ETag", "\"2\"")
                .body("channels[1].caption", equalTo("Questions"));
    }

    @Test
    void theChatIsUnboundByNullOnly() {
        var chat = newChat(account, "Shop");
        var id = newButton(account, "Button");
        changeButton(account, id, Map.of("onlineChatId", chat));

        changeButton(account, id, Map.of("color", "#000000")).body("onlineChatId", equalTo(chat));
        changeButton(account, id, Collections.singletonMap("name", null)).body("onlineChatId", equalTo(chat));
        changeButton(account, id, Collections.singletonMap("onlineChatId", null))
                .statusCode(200)
                .body("", not(hasKey("onlineChatId")));
    }

    @Test
    void everyFieldThatIsWrongIsNamed() {
        var id = newButton(account, "Button");

        changeButton(
                        account,
                        id,
                        Map.of(
                                "name", " ",
                                "color", "green",
                                "position", "top",
                                "onlineChatId", "no-id",
                                "channels",
                                        List.of(
                                                Map.of("kind", "telegram", "value", "@shop"),
                                                Map.of("kind", "fax", "value", "1"),
                                                Map.of("kind", "phone", "value", "112", "caption", "x".repeat(41)),
                                                Map.of("kind", "link", "value", "https://shop.example")),
                                "trustedSites", List.of("shop")))
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/name",
                                "/color",
                                "/position",
                                "/onlineChatId",
                                "/channels/1/kind",
                                "/channels/2/value",
                                "/channels/2/caption",
                                "/channels/3/caption",
                                "/trustedSites/0"))
                .body(
                        "errors.code",
                        containsInAnyOrder(
                                "name-blank",
                                "color-invalid",
                                "position-unknown",
                                "online-chat-unknown",
                                "channel-kind-unknown",
                                "phone-invalid",
                                "caption-too-long",
                                "caption-blank",
                                "address-bare-word"));
        operator(account).get(BUTTON, id).then().body("version", equalTo(1));
    }

    @Test
    void elevenChannelsAreTooMany() {
        var id = newButton(account, "Button");
        var channel = Map.of("kind", "telegram", "value", "@shop");

        changeButton(account, id, Map.of("channels", Collections.nCopies(10, channel)))
                .statusCode(200);
        changeButton(account, id, Map.of("channels", Collections.nCopies(11, channel)))
                .statusCode(400)
                .body("errors.code", contains("channels-too-many"));
    }

    @Test
    void aChatOfAnotherAccountOrADeletedOneCannotBeBound() {
        var id = newButton(account, "Button");
        var deleted = newChat(account, "Old");
        administrator(account).delete("/api/settings/v1/online-chats/{id}", deleted);

        for (var chat : List.of(newChat(newAccount(), "Theirs"), deleted)) {
            changeButton(account, id, Map.of("onlineChatId", chat))
                    .statusCode(400)
                    .body("errors.code", contains("online-chat-unknown"));
            administrator(account)
                    .body(Map.of("name", "Other", "onlineChatId", chat))
                    .post(BUTTONS)
                    .then()
                    .statusCode(400);
        }
    }

    @Test
    void itsScriptCanBeCopiedOnceAPlacementIsSetUp() {
        var id = newButton(account, "Button");
        administrator(account)
                .get(BUTTON + "/embed-script", id)
                .then()
                .statusCode(409)
                .body("code", equalTo("placement-missing"));

        changeButton(account, id, Map.of("trustedSites", List.of("https://shop.example")));

        String buttonId = operator(account).get(BUTTON, id).path("buttonId");
        operator(account)
                .get(BUTTON + "/embed-script", id)
                .then()
                .statusCode(200)
                .body("script", containsString("id: '" + buttonId + "'"));
        administrator(account)
                .get(BUTTON + "/embed-script?placement=app", id)
                .then()
                .statusCode(409);
    }

    @Test
    void aPageIsJudgedByItsTrustedSites() {
        var id = newButton(account, "Button");
        changeButton(account, id, Map.of("trustedSites", List.of("https://shop.example")));

        operator(account)
                .body(Map.of("address", "https://www.shop.example/cart"))
                .post(BUTTON + "/page-checks", id)
                .then()
                .statusCode(200)
                .body("verdict", equalTo("other-www"));
    }

    @Test
    void everyChangeIsInItsHistory() {
        var id = newButton(account, "Button");
        changeButton(account, id, Map.of("channels", List.of(Map.of("kind", "phone", "value", "+7 495 123-45-67"))));
        administrator(account).delete(BUTTON, id).then().statusCode(204);
        administrator(account).post(BUTTON + "/restore", id).then().statusCode(200);

        administrator(account)
                .get(BUTTON + "/changes", id)
                .then()
                .body("items.action", contains("restored", "deleted", "changed", "created"))
                .body("items[2].changes[0].field", equalTo("channels"))
                .body("items[2].changes[0].to", contains("tel:+74951234567"));
    }

    @Test
    void aDeletedButtonIsNowhereAndARestoredOneWhatItWas() {
        var id = newButton(account, "Button");
        administrator(account).delete(BUTTON, id).then().statusCode(204);

        operator(account).get(BUTTONS).then().body("items", empty());
        operator(account).get(BUTTON, id).then().statusCode(404);
        changeButton(account, id, Map.of("name", "Other")).statusCode(404);

        administrator(account)
                .post(BUTTON + "/restore", id)
                .then()
                .statusCode(200)
                .body("name", equalTo("Button"));
        operator(account).get(BUTTONS).then().body("items.id", contains(id));
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotOverwritten() {
        var id = newButton(account, "Button");
        changeButton(account, id, Map.of("name", "Theirs"));

        administrator(account)
                .header("If-Match", "\"1\"")
                .body(Map.of("name", "Mine"))
                .patch(BUTTON, id)
                .then()
                .statusCode(412)
                .body("code", equalTo("changed-meanwhile"));
        administrator(account)
                .header("If-Match", "\"1\"")
                .delete(BUTTON, id)
                .then()
                .statusCode(412);
    }

    @Test
    void operatorsReadAndAdministratorsWrite() {
        var id = newButton(account, "Button");

        operator(account).get(BUTTONS).then().statusCode(200).body("items.id", contains(id));
        operator(account).body(Map.of("name", "Other")).post(BUTTONS).then().statusCode(403);
        operator(account).body(Map.of("name", "Other")).patch(BUTTON, id).then().statusCode(403);
        operator(account).delete(BUTTON, id).then().statusCode(403);
        operator(account).post(BUTTON + "/restore", id).then().statusCode(403);
        operator(account).get(BUTTON + "/changes", id).then().statusCode(403);
    }

    @Test
    void aButtonOfAnotherAccountDoesNotExist() {
        var id = newButton(account, "Button");
        changeButton(account, id, Map.of("trustedSites", List.of("https://shop.example")));
        var stranger = newAccount();

        operator(stranger).get(BUTTONS).then().body("items", empty());
        administrator(stranger).get(BUTTON, id).then().statusCode(404);
        changeButton(stranger, id, Map.of("name", "Stolen")).statusCode(404);
        administrator(stranger).delete(BUTTON, id).then().statusCode(404);
        administrator(stranger).post(BUTTON + "/restore", id).then().statusCode(404);
        administrator(stranger).get(BUTTON + "/embed-script", id).then().statusCode(404);
        administrator(stranger).get(BUTTON + "/changes", id).then().statusCode(404);
        administrator(stranger)
                .body(Map.of("address", "https://shop.example"))
                .post(BUTTON + "/page-checks", id)
                .then()
                .statusCode(404);
        administrator(account).get(BUTTON, UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void buttonIdsAreSharedWithOnlineChats() {
        var chat = newChat(account, "Shop");
        var id = newButton(account, "Button");

        String ofChat = operator(account)
                .get("/api/settings/v1/online-chats/{id}", chat)
                .path("buttonId");
        String ofButton = operator(account).get(BUTTON, id).path("buttonId");

        assertThat(Long.parseLong(ofButton)).isGreaterThan(Long.parseLong(ofChat));
    }
}
