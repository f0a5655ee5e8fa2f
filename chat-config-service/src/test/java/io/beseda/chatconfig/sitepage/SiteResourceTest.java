package io.beseda.chatconfig.sitepage;

import static io.beseda.chatconfig.businesscardsite.BusinessCardSiteFixtures.CHAT_BUTTON;
import static io.beseda.chatconfig.businesscardsite.BusinessCardSiteFixtures.SITE;
import static io.beseda.chatconfig.businesscardsite.BusinessCardSiteFixtures.changeDraft;
import static io.beseda.chatconfig.businesscardsite.BusinessCardSiteFixtures.changeSite;
import static io.beseda.chatconfig.businesscardsite.BusinessCardSiteFixtures.newSite;
import static io.beseda.chatconfig.businesscardsite.BusinessCardSiteFixtures.newSiteWithChat;
import static io.beseda.chatconfig.businesscardsite.BusinessCardSiteFixtures.publish;
import static io.beseda.chatconfig.businesscardsite.BusinessCardSiteFixtures.slugOf;
import static io.beseda.chatconfig.businesscardsite.BusinessCardSiteFixtures.unpublish;
import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.administrator;
import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.newAccount;
import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.newChat;
import static io.beseda.chatconfig.picture.PictureFixtures.uploaded;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.beseda.chatconfig.digest.Sha256;
import io.beseda.support.testing.Infrastructure;
import io.beseda.support.testing.TestImages;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "chat_config"))
class SiteResourceTest {

    private static final int MAX_BYTES = 30 * 1024;

    private final long account = newAccount();

    @Test
    void aPublishedSiteIsAPageOfItsOwn() {
        var id = newSite(account, "Чайная");
        changeDraft(
                account,
                id,
                Map.of(
                        "title",
                        "Чайная на углу",
                        "text",
                        "Каждый день\nс 9 до 21",
                        "buttons",
                        List.of(Map.of("kind", "phone", "value", "+7 495 123-45-67", "caption", "Позвонить"))));
        publish(account, id);

        page(slugOf(account, id))
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header("Set-Cookie", nullValue())
                .header("Cache-Control", containsString("max-age=10"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Strict-Transport-Security", equalTo("max-age=31536000"))
                .header("Referrer-Policy", equalTo("strict-origin-when-cross-origin"))
                .body(containsString("<html lang=\"ru\">"))
                .body(containsString("<h1 dir=\"auto\">Чайная на углу</h1>"))
                .body(containsString("<p dir=\"auto\">Каждый день\nс 9 до 21</p>"))
                .body(containsString("content=\"Каждый день с 9 до 21\""))
                .body(containsString("href=\"tel:+74951234567\" rel=\"nofollow noopener noreferrer\""))
                .body(containsString("Позвонить"))
                .body(not(containsString("<script")));
    }

    @Test
    void nothingRunsOnAPageWithoutAChatAndOnlyItsOwnStyleIsUsed() {
        var id = newSite(account, "Site");
        publish(account, id);

        var answer = page(slugOf(account, id)).extract();

        var style = Pattern.compile("<style>(.*)</style>", Pattern.DOTALL).matcher(answer.asString());
        assertThat(style.find()).isTrue();
        var hash = Base64.getEncoder().encodeToString(Sha256.of(style.group(1).getBytes(UTF_8)));
        assertThat(answer.header("Content-Security-Policy"))
                .isEqualTo("default-src 'none'; style-src 'sha256-" + hash + "'; img-src data:; object-src 'none'; "
                        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
    }

    @Test
    void nothingOfTheChatIsThereUntilSomebodyAsksForIt() {
        var id = newSiteWithChat(account, "Site", newChat(account, "Shop"));

        page(slugOf(account, id))
                .header("Content-Security-Policy", not(containsString("script-src")))
                .body(not(containsString("<script")))
                .body(containsString("<a class=\"button b0\" id=\"online-chat\" href=\"?chat=open\""));
    }

    @Test
    void aPageThatIsAskedForWithItsChatLoadsTheWidgetByTheSitesOwnScript() {
        var id = newSiteWithChat(account, "Site", newChat(account, "Shop"));

        given().get("/s/{slug}?chat=open", slugOf(account, id))
                .then()
                .header(
                        "Content-Security-Policy",
                        containsString(
                                "script-src https://beseda.example/s/chat.js https://beseda.example/js/button.js "
                                        + "https://beseda.example/widget/extras.js; "
                                        + "connect-src https://beseda.example/widget/session; "
                                        + "frame-src https://beseda.example/widget/"))
                .body(matchesPattern("(?s).*<script src=\"/s/chat\\.js\" data-id=\"[1-9][0-9]{6,}\" "
                        + "data-hash=\"[0-9a-f]{64}\" data-locale=\"en\" defer></script>.*"))
                .body(containsString("<noscript><p>The chat needs JavaScript"));
        given().get("/s/chat.js")
                .then()
                .statusCode(200)
                .contentType(containsString("text/javascript"))
                .header("Cache-Control", containsString("max-age=600"))
                .body(containsString("runChatShow"));
    }

    @Test
    void thePictureOfAPublishedSiteIsSeenByEverybodyAndNoOtherOne() {
        var id = newSite(account, "Site");
        var slug = slugOf(account, id);
        String picture = uploaded(account, TestImages.noise("png", 920, 460));
        String address = "/s/pictures/" + picture;
        changeDraft(account, id, Map.of("picture", Map.of("id", picture, "alt", "A <b>tea</b> pot"), "title", "Tea"));
        publish(account, newSite(account, "Other"));
        given().get(address).then().statusCode(404);

        publish(account, id);

        page(slug)
                .header(
                        "Content-Security-Policy",
                        containsString("; img-src data: https://beseda.example" + address + ";"))
                .body(containsString("<meta property=\"og:image\" content=\"https://beseda.example" + address + "\">"))
                .body(containsString("<img src=\"" + address
                        + "\" width=\"460\" height=\"230\" alt=\"A &lt;b&gt;tea&lt;/b&gt; pot\">"));
        given().get(address)
                .then()
                .statusCode(200)
                .contentType("image/jpeg")
                .header("Cache-Control", equalTo("public, max-age=31536000, immutable"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Content-Security-Policy", containsString("sandbox"));
        changeDraft(account, id, Collections.singletonMap("picture", null));
        page(slug).body(containsString("<img"));
        publish(account, id);
        page(slug).body(not(containsString("<img")));
        given().get(address).then().statusCode(404);
        given().get("/s/pictures/{id}", "A".repeat(64)).then().statusCode(404);
    }

    @Test
    void withoutItsChatThePageHasNoButtonForIt() {
        var chat = newChat(account, "Shop");
        var unbound = newSiteWithChat(account, "Site", chat);
        var deleted = newSiteWithChat(account, "Site", chat);
        changeSite(account, unbound, Collections.singletonMap("onlineChatId", null));
        administrator(account).delete("/api/settings/v1/online-chats/{id}", chat);

        for (var id : List.of(unbound, deleted)) {
            page(slugOf(account, id))
                    .statusCode(200)
                    .body(not(containsString("<script")))
                    .body(not(containsString("Write to us")));
        }
    }

    @Test
    void buttonsStandInTheirOrder() {
        var id = newSiteWithChat(account, "Site", newChat(account, "Shop"));
        var mail = Map.of("kind", "email", "value", "tea@shop.example", "caption", "Mail");
        changeDraft(account, id, Map.of("buttons", List.of(mail, CHAT_BUTTON)));
        publish(account, id);

        page(slugOf(account, id))
                .body(containsString("<a class=\"button b0\" href=\"mailto:tea@shop.example\""))
                .body(containsString("<a class=\"button b1\" id=\"online-chat\""));
    }

    @Test
    void peopleSeeWhatWasPublishedAndNothingAfterwards() {
        var id = newSite(account, "Site");
        var slug = slugOf(account, id);
        page(slug).statusCode(404);

        publish(account, id);
        changeDraft(account, id, Map.of("title", "Draft"));
        page(slug).statusCode(200).body(not(containsString("Draft")));
        publish(account, id);
        page(slug.toUpperCase()).statusCode(200).body(containsString("Draft"));

        unpublish(account, id);
        page(slug).statusCode(404).body(not(containsString("Draft")));
        publish(account, id);
        administrator(account).delete(SITE, id).then().statusCode(204);
        page(slug).statusCode(404);
        administrator(account).post(SITE + "/restore", id).then().statusCode(200);
        page(slug).statusCode(200);
    }

    @Test
    void anUnchangedPageIsNotSentAgain() {
        var id = newSite(account, "Site");
        publish(account, id);
        var slug = slugOf(account, id);
        String tag = page(slug).extract().header("ETag");

        given().header("If-None-Match", tag)
                .get("/s/{slug}", slug)
                .then()
                .statusCode(304)
                .header("Content-Security-Policy", containsString("default-src 'none'"));
        changeDraft(account, id, Map.of("textColor", "#000000"));
        publish(account, id);
        given().header("If-None-Match", tag).get("/s/{slug}", slug).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "' onmouseover='alert(1)",
                "</title></style><svg onload=alert(1)>",
                "{page.style.raw}{#each}&lt;b&gt;",
            })
    void whateverPeopleWriteIsShownAsText(String attack) {
        var id = newSite(account, attack);
        var telegram = Map.of("kind", "telegram", "value", "shop", "caption", attack);
        var link = Map.of("kind", "link", "value", "https://shop.example/?a='b'&q=%22%3E", "caption", attack);
        var picture = Map.of("id", uploaded(account, TestImages.noise("png", 8, 8)), "alt", attack);
        changeDraft(
                        account,
                        id,
                        Map.of("title", attack, "text", attack, "picture", picture, "buttons", List.of(telegram, link)))
                .statusCode(200);
        publish(account, id);

        var body = page(slugOf(account, id)).statusCode(200).extract().asString();

        assertThat(body)
                .contains(
                        "<title>" + escaped(attack) + "</title>",
                        "<h1 dir=\"auto\">" + escaped(attack) + "</h1>",
                        "<p dir=\"auto\">" + escaped(attack) + "</p>",
                        "alt=\"" + escaped(attack) + "\"",
                        "<span dir=\"auto\">" + escaped(attack) + "</span>")
                .doesNotContain("<script", "<img src=x", "<svg onload", "onmouseover='", "a='b'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                " javascript:alert(1)",
                "java\nscript:alert(1)",
                "data:text/html,<script>alert(1)</script>",
                "vbscript:msgbox(1)",
                "//evil.example",
                "https://user:secret@shop.example",
            })
    void onlyWebAddressesBecomeLinks(String address) {
        var id = newSite(account, "Site");
        var link = Map.of("kind", "link", "value", address, "caption", "Click");

        changeDraft(account, id, Map.of("buttons", List.of(link))).statusCode(400);
    }

    @Test
    void theLargestPageIsSmallStill() {
        var id = newSite(account, "Site");
        var button = Map.of("kind", "vk", "value", "shop", "caption", "я".repeat(40), "font", "rounded");
        changeDraft(account, id, Map.of("text", "я".repeat(2000), "buttons", Collections.nCopies(10, button)))
                .statusCode(200);
        publish(account, id);

        assertThat(page(slugOf(account, id)).extract().asByteArray()).hasSizeLessThan(MAX_BYTES);
    }

    @ParameterizedTest
    @CsvSource({"ru, Такой страницы нет", "de;q=0.9, There is no such page", "en;q=0.5, There is no such page"})
    void aMissingPageSaysSoInTheReadersLanguage(String languages, String title) {
        for (var path : List.of("/s/no-such-site", "/s/", "/s/a/b", "/s/%3Cscript%3E")) {
            given().urlEncodingEnabled(false)
                    .header("Accept-Language", languages)
                    .get(path)
                    .then()
                    .statusCode(404)
                    .contentType("text/html;charset=UTF-8")
                    .header("Vary", containsString("Accept-Language"))
                    .header("Cache-Control", equalTo("no-store"))
                    .header("Content-Security-Policy", containsString("default-src 'none'"))
                    .body(containsString("<h1>" + title + "</h1>"));
        }
    }

    private static ValidatableResponse page(String slug) {
        return given().get("/s/{slug}", slug).then();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
