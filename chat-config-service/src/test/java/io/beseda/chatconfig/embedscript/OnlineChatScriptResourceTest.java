package io.beseda.chatconfig.embedscript;

import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.CHAT;
import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.change;
import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.newAccount;
import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.newChat;
import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.operator;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.beseda.support.testing.Infrastructure;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "chat_config"))
class OnlineChatScriptResourceTest {

    private static final String SCRIPT = CHAT + "/embed-script";
    private static final Pattern HASH = Pattern.compile("hash: '([0-9a-f]{64})'");

    private final long account = newAccount();

    @Test
    void scriptOfAPlacementIsRefusedUntilItIsSetUp() {
        var id = newChat(account, "Shop");

        operator(account)
                .get(SCRIPT + "?placement=web", id)
                .then()
                .statusCode(409)
                .body("code", equalTo("placement-missing"));
        operator(account)
                .get(SCRIPT + "?placement=app", id)
                .then()
                .statusCode(409)
                .body("code", equalTo("placement-missing"));
        change(account, id, Map.of("embeddedInApp", true));
        operator(account).get(SCRIPT + "?placement=app", id).then().statusCode(200);
        operator(account).get(SCRIPT + "?placement=web", id).then().statusCode(409);
        change(account, id, Map.of("embeddedInApp", false, "placementAddresses", List.of("https://shop.example")));
        operator(account).get(SCRIPT + "?placement=app", id).then().statusCode(409);
        operator(account).get(SCRIPT + "?placement=web", id).then().statusCode(200);
    }

    @Test
    void scriptNamesTheChatAndThePublicOrigin() {
        var id = newChat(account, "Shop");
        change(account, id, Map.of("placementAddresses", List.of("https://shop.example")));
        String buttonId = operator(account).get(CHAT, id).path("buttonId");

        operator(account)
                .get(SCRIPT, id)
                .then()
                .statusCode(200)
                .body("placement", equalTo("web"))
                .body("script", containsString("id: '" + buttonId + "'"))
                .body("script", containsString("locale: 'ru'"))
                .body("script", containsString("'https://beseda.example/js/button.js?id=" + buttonId + "\\u0026hash="))
                .body("script", not(containsString("shop.example")));
        operator(account).get(SCRIPT + "?locale=es", id).then().body("script", containsString("locale: 'es'"));
    }

    @Test
    void placementsHaveDifferentKeysAndKeepThem() {
        var id = newChat(account, "Shop");
        change(account, id, Map.of("placementAddresses", List.of("https://shop.example"), "embeddedInApp", true));
        var web = hash(id, "web");
        var app = hash(id, "app");

        change(account, id, Map.of("embeddedInApp", false));
        change(account, id, Map.of("embeddedInApp", true, "name", "Store"));

        assertThat(app).isNotEqualTo(web);
        assertThat(hash(id, "web")).isEqualTo(web);
        assertThat(hash(id, "app")).isEqualTo(app);
    }

    @Test
    void unknownPlacementOrLanguageIsNamed() {
        operator(account)
                .get(SCRIPT + "?placement=tv&locale=xx", newChat(account, "Shop"))
                .then()
                .statusCode(400)
                .body("errors.code", contains("placement-unknown", "locale-unknown"));
    }

    @Test
    void scriptOfAnotherAccountsChatDoesNotExist() {
        var id = newChat(account, "Shop");
        change(account, id, Map.of("embeddedInApp", true));

        operator(newAccount()).get(SCRIPT + "?placement=app", id).then().statusCode(404);
        given().get(SCRIPT + "?placement=app", id).then().statusCode(401);
    }

    private String hash(String id, String placement) {
        var script =
                operator(account).get(SCRIPT + "?placement=" + placement, id).<String>path("script");
        var found = HASH.matcher(script);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
