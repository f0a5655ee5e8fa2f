package io.beseda.chatconfig.businesscardsite;

import static io.beseda.chatconfig.businesscardsite.BusinessCardSiteFixtures.SITE;
import static io.beseda.chatconfig.businesscardsite.BusinessCardSiteFixtures.SITES;
import static io.beseda.chatconfig.businesscardsite.BusinessCardSiteFixtures.changeDraft;
import static io.beseda.chatconfig.businesscardsite.BusinessCardSiteFixtures.changeSite;
import static io.beseda.chatconfig.businesscardsite.BusinessCardSiteFixtures.newSite;
import static io.beseda.chatconfig.businesscardsite.BusinessCardSiteFixtures.publish;
import static io.beseda.chatconfig.businesscardsite.BusinessCardSiteFixtures.unpublish;
import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.administrator;
import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.newAccount;
import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.newChat;
import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.operator;
import static io.beseda.chatconfig.picture.PictureFixtures.uploaded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.beseda.support.testing.Infrastructure;
import io.beseda.support.testing.TestImages;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "chat_config"))
class BusinessCardSiteResourceTest {

    private static final Map<String, Object> PHONE =
            Map.of("kind", "phone", "value", "+7 495 123-45-67", "caption", "Call us");

    private final long account = newAccount();

    @Test
    void aNewSiteIsAnUnpublishedDraftWithAnAddressMadeOfItsName() {
        administrator(account)
                .body(Map.of("name", "  Чай и кофе "))
                .post(SITES)
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("name", equalTo("Чай и кофе"))
                .body("slug", matchesPattern("chay-i-kofe-[0-9a-f]{6}"))
                .body("address", matchesPattern("https://beseda\\.example/s/chay-i-kofe-[0-9a-f]{6}"))
                .body("", not(hasKey("onlineChatId")))
                .body("draft.title", equalTo("Чай и кофе"))
                .body("draft.text", equalTo(""))
                .body("draft.backgroundColor", equalTo("#ffffff"))
                .body("draft.textColor", equalTo("#1f2328"))
                .body("draft.buttons", empty())
                .body("", not(hasKey("publishedAt")))
                .body("changedSincePublished", equalTo(false));
    }

    @Test
    void everythingAboutItCanBeChanged() {
        var chat = newChat(account, "Shop");
        var id = newSite(account, "Site");
        var slug = "shop-" + UUID.randomUUID().toString().substring(0, 8);

        changeSite(account, id, Map.of("name", "Shop", "slug", slug.toUpperCase(), "onlineChatId", chat))
                .statusCode(200)
                .body("name", equalTo("Shop"))
                .body("slug", equalTo(slug))
                .body("onlineChatId", equalTo(chat));
        changeDraft(
                        account,
                        id,
                        Map.of(
                                "title",
                                "Tea",
                                "text",
                                " Black\r\nand green ",
                                "backgroundColor",
                                "#1F2328",
                                "textColor",
                                "#FFFFFF",
                                "buttons",
                                List.of(
                                        Map.of("kind", "online-chat", "caption", " Write to us "),
                                        Map.of(
                                                "kind", "telegram",
                                                "value", "@shop",
                                                "caption", "Telegram",
                                                "style", "outline",
                                                "font", "serif",
                                                "captionColor", "#ffffff",
                                                "backgroundColor", "#ffffff",
                                                "icon", false))))
                .statusCode(200)
                .body("draft.title", equalTo("Tea"))
                .body("draft.text", equalTo("Black\nand green"))
                .body("draft.backgroundColor", equalTo("#1f2328"))
                .body("draft.buttons.kind", contains("online-chat", "telegram"))
                .body("draft.buttons[0]", not(hasKey("value")))
                .body("draft.buttons[0]", not(hasKey("link")))
                .body("draft.buttons[0].caption", equalTo("Write to us"))
                .body("draft.buttons.style", contains("filled", "outline"))
                .body("draft.buttons.font", contains("sans", "serif"))
                .body("draft.buttons.icon", contains(true, false))
                .body("draft.buttons[1].value", equalTo("shop"))
                .body("draft.buttons[1].link", equalTo("https://t.me/shop"))
                .body("version", equalTo(3));
        changeDraft(account, id, Map.of("title", "Coffee")).body("draft.text", equalTo("Black\nand green"));
        operator(account).get(SITE, id).then().header("ETag", "\"4\"").body("draft.title", equalTo("Coffee"));
    }

    @Test
    void everyFieldThatIsWrongIsNamed() {
        var id = newSite(account, "Site");

        changeSite(
                        account,
                        id,
                        Map.of(
                                "name",
                                " ",
                                "slug",
                                "чай",
                                "onlineChatId",
                                "no-id",
                                "draft",
                                Map.of(
                                        "title",
                                        "x".repeat(101),
                                        "text",
                                        "x".repeat(2001),
                                        "backgroundColor",
                                        "red;background:url(//evil.example)",
                                        "textColor",
                                        "#12",
                                        "buttons",
                                        List.of(
                                                Map.of("kind", "fax", "value", "1", "caption", "Fax"),
                                                Map.of("kind", "phone", "value", "112", "caption", "x".repeat(41)),
                                                Map.of("kind", "link", "value", "javascript:alert(1)", "caption", " "),
                                                Map.of(
                                                        "kind", "online-chat",
                                                        "caption", "Chat",
                                                        "style", "round",
                                                        "font", "comic",
                                                        "captionColor", "white",
                                                        "backgroundColor", "black")))))
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/name",
                                "/slug",
                                "/onlineChatId",
                                "/draft/title",
                                "/draft/text",
                                "/draft/backgroundColor",
                                "/draft/textColor",
                                "/draft/buttons/0/kind",
                                "/draft/buttons/1/value",
                                "/draft/buttons/1/caption",
                                "/draft/buttons/2/value",
                                "/draft/buttons/2/caption",
                                "/draft/buttons/3/style",
                                "/draft/buttons/3/font",
                                "/draft/buttons/3/captionColor",
                                "/draft/buttons/3/backgroundColor"));
        operator(account).get(SITE, id).then().body("version", equalTo(1));
    }

    @Test
    void elevenButtonsAreTooManyAndTwoForTheChatAreToo() {
        var id = newSite(account, "Site");
        var chat = Map.of("kind", "online-chat", "caption", "Chat");

        changeDraft(account, id, Map.of("buttons", Collections.nCopies(10, PHONE)))
                .statusCode(200);
        changeDraft(account, id, Map.of("buttons", Collections.nCopies(11, PHONE)))
                .statusCode(400)
                .body("errors.code", contains("buttons-too-many"));
        changeDraft(account, id, Map.of("buttons", List.of(chat, PHONE, chat)))
                .statusCode(400)
                .body("errors.pointer", contains("/draft/buttons"))
                .body("errors.code", contains("online-chat-twice"));
    }

    @Test
    void whatPeopleCouldNotReadIsRefusedWithItsContrast() {
        var id = newSite(account, "Site");
        var pale = Map.of("kind", "phone", "value", "+74951234567", "caption", "Call", "backgroundColor", "#7a9ff0");
        var outline = Map.of(
                "kind",
                "phone",
                "value",
                "+74951234567",
                "caption",
                "Call",
                "style",
                "outline",
                "captionColor",
                "#2463eb",
                "backgroundColor",
                "#2463eb");

        changeDraft(account, id, Map.of("textColor", "#999999", "buttons", List.of(outline, pale)))
                .statusCode(400)
                .body("errors.pointer", contains("/draft/textColor", "/draft/buttons/1/captionColor"))
                .body("errors.code", contains("contrast-too-low", "contrast-too-low"))
                .body("errors[0].detail", containsString("2.8:1"));
        changeDraft(account, id, Map.of("buttons", List.of(outline))).statusCode(200);
        // An outlined caption stands on the page itself.
        changeDraft(account, id, Map.of("backgroundColor", "#0a2a6b", "textColor", "#ffffff"))
                .statusCode(400)
                .body("errors.pointer", contains("/draft/buttons/0/captionColor"));
    }

    @Test
    void publishedIsWhatTheDraftWasThen() {
        var id = newSite(account, "Site");

        publish(account, id).statusCode(200).body("", hasKey("publishedAt")).body("version", equalTo(2));
        publish(account, id).statusCode(200).body("version", equalTo(2));
        changeDraft(account, id, Map.of("title", "Other")).body("changedSincePublished", equalTo(true));
        publish(account, id).body("changedSincePublished", equalTo(false)).body("version", equalTo(4));
        unpublish(account, id).body("", not(hasKey("publishedAt"))).body("changedSincePublished", equalTo(false));
        unpublish(account, id).body("version", equalTo(5)).body("draft.title", equalTo("Other"));
    }

    @Test
    void aSlugIsOneSitesOnlyOverAllAccountsEvenWhenDeleted() {
        var slug = "slug-" + UUID.randomUUID();
        var free = slug.substring(0, 30);
        var theirs = newAccount();
        var their = newSite(theirs, "Theirs");
        var mine = newSite(account, "Mine");
        operator(account)
                .get(SITES + "/slugs/{slug}", free)
                .then()
                .statusCode(200)
                .body("available", equalTo(true));

        changeSite(theirs, their, Map.of("slug", free)).statusCode(200);
        administrator(theirs).delete(SITE, their).then().statusCode(204);

        operator(account).get(SITES + "/slugs/{slug}", free).then().body("available", equalTo(false));
        changeSite(account, mine, Map.of("slug", free))
                .statusCode(400)
                .body("errors.pointer", contains("/slug"))
                .body("errors.code", contains("slug-taken"));
        operator(account)
                .get(SITES + "/slugs/{slug}", "admin")
                .then()
                .statusCode(400)
                .body("errors.code", contains("slug-reserved"));
    }

    @Test
    void oneOfManyGetsASlugTheyWantAtOnce() {
        var slug = ("race-" + UUID.randomUUID()).substring(0, 30);
        var sites =
                IntStream.range(0, 8).mapToObj(i -> newSite(account, "Site")).toList();

        var statuses = sites.parallelStream()
                .map(id ->
                        changeSite(account, id, Map.of("slug", slug)).extract().statusCode())
                .toList();

        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 400);
    }

    @Test
    void aChatOfAnotherAccountOrADeletedOneCannotBeBound() {
        var id = newSite(account, "Site");
        var deleted = newChat(account, "Old");
        administrator(account).delete("/api/settings/v1/online-chats/{id}", deleted);

        for (var chat : List.of(newChat(newAccount(), "Theirs"), deleted)) {
            changeSite(account, id, Map.of("onlineChatId", chat))
                    .statusCode(400)
                    .body("errors.code", contains("online-chat-unknown"));
            administrator(account)
                    .body(Map.of("name", "Other", "onlineChatId", chat))
                    .post(SITES)
                    .then()
                    .statusCode(400);
        }
    }

    @Test
    void everyChangeIsInItsHistory() {
        var id = newSite(account, "Site");
        changeDraft(account, id, Map.of("buttons", List.of(PHONE)));
        publish(account, id);
        unpublish(account, id);
        administrator(account).delete(SITE, id).then().statusCode(204);
        administrator(account).post(SITE + "/restore", id).then().statusCode(200);

        administrator(account)
                .get(SITE + "/changes", id)
                .then()
                .body("items.action", contains("restored", "deleted", "unpublished", "published", "changed", "created"))
                .body("items[4].changes[0].field", equalTo("buttons"))
                .body("items[4].changes[0].to[0]", containsString("Call us · tel:+74951234567"));
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotOverwrittenNorPublished() {
        var id = newSite(account, "Site");
        changeSite(account, id, Map.of("name", "Theirs"));

        for (var step : List.of("/publish", "/unpublish")) {
            administrator(account)
                    .header("If-Match", "\"1\"")
                    .post(SITE + step, id)
                    .then()
                    .statusCode(412);
        }
        administrator(account)
                .header("If-Match", "\"1\"")
                .body(Map.of("name", "Mine"))
                .patch(SITE, id)
                .then()
                .statusCode(412)
                .body("code", equalTo("changed-meanwhile"));
    }

    @Test
    void operatorsReadAndAdministratorsWrite() {
        var id = newSite(account, "Site");

        operator(account).get(SITES).then().statusCode(200).body("items.id", contains(id));
        operator(account).body(Map.of("name", "Other")).post(SITES).then().statusCode(403);
        operator(account).body(Map.of("name", "Other")).patch(SITE, id).then().statusCode(403);
        operator(account).delete(SITE, id).then().statusCode(403);
        for (var step : List.of("/restore", "/publish", "/unpublish")) {
            operator(account).post(SITE + step, id).then().statusCode(403);
        }
        operator(account).get(SITE + "/changes", id).then().statusCode(403);
    }

    @Test
    void aSiteOfAnotherAccountDoesNotExist() {
        var id = newSite(account, "Site");
        publish(account, id);
        var stranger = newAccount();

        operator(stranger).get(SITES).then().body("items", empty());
        administrator(stranger).get(SITE, id).then().statusCode(404);
        changeSite(stranger, id, Map.of("name", "Stolen")).statusCode(404);
        administrator(stranger).delete(SITE, id).then().statusCode(404);
        for (var step : List.of("/restore", "/publish", "/unpublish")) {
            administrator(stranger).post(SITE + step, id).then().statusCode(404);
        }
        administrator(stranger).get(SITE + "/changes", id).then().statusCode(404);
    }

    @Test
    void aPictureHasAnAltTextAndCanBeTakenAwayAgain() {
        var id = newSite(account, "Site");
        String picture = uploaded(account, TestImages.noise("png", 40, 20));

        changeDraft(account, id, Map.of("picture", Map.of("id", picture, "alt", " ")))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/draft/picture/alt"))
                .body("errors[0].code", equalTo("alt-blank"));
        changeDraft(account, id, Map.of("picture", Map.of("id", "nothing", "alt", "A tea pot")))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/draft/picture/id"))
                .body("errors[0].code", equalTo("picture-unknown"));
        changeDraft(account, id, Map.of("picture", Map.of("id", picture, "alt", "A tea pot")))
                .statusCode(200)
                .body("draft.picture", equalTo(Map.of("id", picture, "width", 40, "height", 20, "alt", "A tea pot")));
        changeDraft(account, id, Map.of("title", "Tea")).body("draft.picture.alt", equalTo("A tea pot"));
        changeDraft(account, id, Collections.singletonMap("picture", null))
                .statusCode(200)
                .body("draft", not(hasKey("picture")));
        administrator(account)
                .get(SITE + "/changes", id)
                .then()
                .body("items[0].changes[0].field", equalTo("picture"))
                .body("items[0].changes[0].from", matchesPattern("A tea pot · [0-9a-f]{8}"));
    }
}
