package io.beseda.chatconfig.onlinechat;

import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.CHAT;
import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.CHATS;
import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.administrator;
import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.change;
import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.newAccount;
import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.newChat;
import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.operator;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.beseda.support.testing.Infrastructure;
import io.beseda.support.testing.TestTokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "chat_config"))
class OnlineChatResourceTest {

    private static final String UUID_V4 = "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";
    private static final String INSTANT = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{3})?Z";

    private final long account = newAccount();

    @Test
    void newChatHasItsDefaultsAndRunsNowhere() {
        var created = administrator(account)
                .body(Map.of("name", "  Shop "))
                .post(CHATS)
                .then();

        String id = created.statusCode(201)
                .contentType(ContentType.JSON)
                .body("id", matchesPattern(UUID_V4))
                .body("name", equalTo("Shop"))
                .body("conversationMode", equalTo("one-active"))
                .body("placementAddresses", empty())
                .body("embeddedInApp", equalTo(false))
                .body("buttonId", matchesPattern("[1-9]\\d{6,}"))
                .body("version", equalTo(1))
                .body("createdAt", matchesPattern(INSTANT))
                .body("updatedAt", matchesPattern(INSTANT))
                .body("embedScript.available", equalTo(false))
                .body("embedScript.reason", equalTo("placement-missing"))
                .body("$", not(hasKey("accountId")))
                .extract()
                .path("id");
        created.header("Location", endsWith(CHATS + "/" + id));
        assertThat(operator(account).get(CHAT, id).asString())
                .isEqualTo(created.extract().asString());
    }

    @Test
    void buttonIdsAreUniqueOverAccounts() {
        var ofThis = buttonId(account, newChat(account, "a"));
        var ofOther = buttonId(newAccount(), "b");

        assertThat(ofThis).isGreaterThanOrEqualTo(1_000_001);
        assertThat(ofOther).isGreaterThan(ofThis);
    }

    @Test
    void chatsAreListedByName() {
        newChat(account, "Бета");
        newChat(account, "Альфа");
        newChat(account, "Гамма");

        operator(account).get(CHATS).then().statusCode(200).body("items.name", contains("Альфа", "Бета", "Гамма"));
    }

    @Test
    void chatsOfOneNameAreListedById() {
        var ids =
                new ArrayList<>(List.of(newChat(account, "Same"), newChat(account, "Same"), newChat(account, "Same")));
        // As PostgreSQL orders them: by their bytes, which is the order of their text.
        ids.sort(null);

        assertThat(operator(account).get(CHATS).<List<String>>path("items.id")).isEqualTo(ids);
    }

    @Test
    void changeTouchesOnlyTheFieldsItNames() {
        var id = newChat(account, "Shop");

        change(account, id, Map.of("placementAddresses", List.of("https://Shop.example/catalog", "https://b.example")))
                .statusCode(200)
                .body("version", equalTo(2))
                .body("placementAddresses", contains("https://shop.example", "https://b.example"))
                .body("embedScript.available", equalTo(true))
                .body("embedScript", not(hasKey("reason")));
        change(account, id, Map.of("conversationMode", "multiple", "somethingNew", 1))
                .statusCode(200)
                .body("version", equalTo(3))
                .body("name", equalTo("Shop"))
                .body("conversationMode", equalTo("multiple"))
                .body("placementAddresses", contains("https://shop.example", "https://b.example"));
        change(account, id, Map.of("embeddedInApp", true, "name", "Store"))
                .statusCode(200)
                .body("version", equalTo(4))
                .body("name", equalTo("Store"))
                .body("embeddedInApp", equalTo(true));
        change(account, id, Map.of("placementAddresses", List.of()))
                .statusCode(200)
                .body("version", equalTo(5))
                .body("placementAddresses", empty())
                .body("embedScript.available", equalTo(true));
    }

    @Test
    void whatClientsMayDoWithFinishedConversationsIsChangedWhole() {
        var id = newChat(account, "Shop");
        operator(account)
                .get(CHAT, id)
                .then()
                .body("finishedConversations", equalTo(Map.of("reopening", "always", "readable", false)));

        var month = Map.of("reopening", "within-days", "reopeningDays", 30, "readable", true);
        change(account, id, Map.of("finishedConversations", month))
                .statusCode(200)
                .body("version", equalTo(2))
                .body("finishedConversations", equalTo(month));
        change(account, id, Map.of("finishedConversations", month)).body("version", equalTo(2));
        change(account, id, Map.of("name", "Store")).body("finishedConversations", equalTo(month));
        var never = Map.of("reopening", "never", "readable", false);
        change(account, id, Map.of("finishedConversations", never))
                .statusCode(200)
                .body("finishedConversations", equalTo(never));

        administrator(account)
                .get(CHAT + "/changes", id)
                .then()
                .body("items[0].changes[0].field", equalTo("finishedConversations"))
                .body("items[0].changes[0].from", equalTo(month))
                .body("items[0].changes[0].to", equalTo(never));
        change(newAccount(), id, Map.of("finishedConversations", month)).statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'readable':false}|reopening|reopening-unknown",
                "{'reopening':'sometimes','readable':false}|reopening|reopening-unknown",
                "{'reopening':'within-days','readable':false}|reopeningDays|reopening-days-range",
                "{'reopening':'within-days','reopeningDays':0,'readable':false}|reopeningDays|reopening-days-range",
                "{'reopening':'within-days','reopeningDays':366,'readable':false}|reopeningDays|reopening-days-range",
                "{'reopening':'never','reopeningDays':7,'readable':false}|reopeningDays|reopening-days-unused",
                "{'reopening':'never'}|readable|readable-missing"
            },
            quoteCharacter = '`')
    void finishedConversationsAreRefusedByField(String setting, String field, String code) {
        var id = newChat(account, "Shop");

        administrator(account)
                .body("{'finishedConversations':%s}".formatted(setting).replace('\'', '"'))
                .patch(CHAT, id)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/finishedConversations/" + field))
                .body("errors.code", contains(code));
    }

    @Test
    void nullLeavesAFieldAsItIs() {
        var id = newChat(account, "Shop");

        administrator(account)
                .body("{\"name\":null,\"placementAddresses\":null,\"embeddedInApp\":null,\"conversationMode\":null}")
                .patch(CHAT, id)
                .then()
                .statusCode(200)
                .body("name", equalTo("Shop"))
                .body("version", equalTo(1));
    }

    @Test
    void changeThatChangesNothingIsNoVersion() {
        var id = newChat(account, "Shop");
        change(account, id, Map.of("placementAddresses", List.of("https://shop.example")));

        change(account, id, Map.of("name", "Shop", "placementAddresses", List.of("https://SHOP.example/x")))
                .statusCode(200)
                .body("version", equalTo(2));
    }

    @Test
    void sameOriginTwiceIsOneAddress() {
        change(
                        account,
                        newChat(account, "Shop"),
                        Map.of(
                                "placementAddresses",
                                List.of("https://b.example", "https://shop.example/a", "https://shop.example:443/b")))
                .statusCode(200)
                .body("placementAddresses", contains("https://b.example", "https://shop.example"));
    }

    @Test
    void internationalNamesAreShownAsPeopleReadThem() {
        change(account, newChat(account, "Shop"), Map.of("placementAddresses", List.of("https://магазин.рф/каталог")))
                .statusCode(200)
                .body("placementAddresses", contains("https://xn--80aairftm.xn--p1ai"))
                .body("placementAddressesDisplayed", contains("https://магазин.рф"));
    }

    @Test
    void tenAddressesArePossibleAndNoMore() {
        var id = newChat(account, "Shop");

        change(account, id, Map.of("placementAddresses", addresses(10)))
                .statusCode(200)
                .body("placementAddresses", hasSize(10));
        change(account, id, Map.of("placementAddresses", addresses(11)))
                .statusCode(400)
                .body("errors.pointer", contains("/placementAddresses"))
                .body("errors.code", contains("addresses-too-many"));
        change(account, id, Map.of("placementAddresses", addresses(101)))
                .statusCode(400)
                .body("errors.pointer", contains("/placementAddresses"));
    }

    @Test
    void everythingWrongIsNamedInOneAnswer() {
        var id = newChat(account, "Shop");

        change(
                        account,
                        id,
                        Map.of(
                                "name",
                                " ",
                                "conversationMode",
                                "three",
                                "placementAddresses",
                                List.of("https://shop.example", "shop", "http://shop.example", "https://0x7f.1")))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("invalid-request"))
                .body("status", equalTo(400))
                .body(
                        "errors.pointer",
                        contains(
                                "/name",
                                "/conversationMode",
                                "/placementAddresses/1",
                                "/placementAddresses/2",
                                "/placementAddresses/3"))
                .body(
                        "errors.code",
                        contains(
                                "name-blank",
                                "conversation-mode-unknown",
                                "address-bare-word",
                                "address-https-required",
                                "address-ip-not-public"))
                .body("errors[3].detail", startsWith("Plain http is possible for localhost only"));
        operator(account).get(CHAT, id).then().body("version", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource({
        "100, 201",
        "101, 400",
    })
    void nameHasAtMostHundredCharacters(int length, int status) {
        administrator(account)
                .body(Map.of("name", "😀".repeat(length)))
                .post(CHATS)
                .then()
                .statusCode(status);
    }

    @ParameterizedTest
    @CsvSource({
        "'{}', name-blank",
        "'{\"name\":\"\"}', name-blank",
        "'{\"name\":\"a\\nb\"}', name-characters",
        "'{\"name\":\"a\\u0000b\"}', name-characters",
        "'{\"name\":\"a\",\"conversationMode\":\"ONE_ACTIVE\"}', conversation-mode-unknown",
    })
    void newChatWithWrongFieldsIsRefused(String body, String code) {
        administrator(account)
                .body(body)
                .post(CHATS)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.code", contains(code));
        operator(account).get(CHATS).then().body("items", empty());
    }

    @ParameterizedTest
    @CsvSource({"''", "'null'", "'['", "'{\"name\":{}}'", "'[]'", "'\"x\"'"})
    void whatIsNoSuchJsonIsRefusedWithoutDetailsOfOurInside(String body) {
        var answer = administrator(account).body(body).post(CHATS).then();

        answer.statusCode(400).contentType("application/problem+json").body("code", equalTo("invalid-request"));
        assertThat(answer.extract().asString())
                .doesNotContainIgnoringCase("jackson")
                .doesNotContain("io.beseda");
    }

    @Test
    void valueOfAWrongTypeIsNamed() {
        change(
                        account,
                        newChat(account, "Shop"),
                        Map.of("placementAddresses", List.of("https://shop.example", Map.of())))
                .statusCode(400)
                .body("errors.pointer", contains("/placementAddresses/1"))
                .body("errors.code", contains("wrong-type"));
    }

    @Test
    void operatorsReadAndAdministratorsWrite() {
        var id = newChat(account, "Shop");

        operator(account).get(CHATS).then().statusCode(200);
        operator(account).get(CHAT, id).then().statusCode(200);
        operator(account)
                .body(Map.of("name", "x"))
                .post(CHATS)
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
        operator(account).body(Map.of("name", "x")).patch(CHAT, id).then().statusCode(403);
        given().get(CHATS).then().statusCode(401).body("code", equalTo("signed-out"));
        given().auth()
                .oauth2(TestTokens.sign(TestTokens.claims(account, 3)))
                .get(CHATS)
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(TestTokens.sign(
                        TestTokens.claims(account, 3).groups("operator").audience("beseda-widget")))
                .get(CHATS)
                .then()
                .statusCode(401);
    }

    @Test
    void chatOfAnotherAccountDoesNotExist() {
        var id = newChat(account, "Shop");
        var stranger = newAccount();

        var foreign = operator(stranger).get(CHAT, id).then().statusCode(404);
        operator(stranger).get(CHATS).then().body("items", empty());
        change(stranger, id, Map.of("name", "Mine")).statusCode(404).body("code", equalTo("not-found"));
        operator(account).get(CHAT, id).then().body("name", equalTo("Shop")).body("version", equalTo(1));

        var missing = operator(stranger).get(CHAT, UUID.randomUUID()).then().statusCode(404);
        assertThat(foreign.extract().<String>path("detail"))
                .isEqualTo(missing.extract().<String>path("detail"));
        operator(stranger).get(CHAT, "1").then().statusCode(404);
    }

    @Test
    void changeBasedOnAPastVersionIsRefused() {
        var id = newChat(account, "Shop");
        operator(account).get(CHAT, id).then().header("ETag", "\"1\"");
        changeExpecting("\"1\"", id, "First")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("version", equalTo(2));

        changeExpecting("\"1\"", id, "Second")
                .statusCode(412)
                .contentType("application/problem+json")
                .body("code", equalTo("changed-meanwhile"));
        changeExpecting("W/\"2\"", id, "Weak").statusCode(412);
        changeExpecting("2", id, "Bare").statusCode(412);
        operator(account).get(CHAT, id).then().body("name", equalTo("First"));
        changeExpecting("\"7\", \"2\"", id, "One of two").statusCode(200);
        changeExpecting("*", id, "Whatever is there").statusCode(200).body("version", equalTo(4));
    }

    @Test
    void parallelChangesLoseNothing() {
        for (int round = 0; round < 10; round++) {
            var id = newChat(account, "Shop");
            var changes = List.<Map<String, Object>>of(
                    Map.of("name", "Store"),
                    Map.of("conversationMode", "multiple"),
                    Map.of("embeddedInApp", true),
                    Map.of("placementAddresses", List.of("https://shop.example")));

            var statuses = changes.parallelStream()
                    .map(change -> change(account, id, change).extract().statusCode())
                    .toList();

            assertThat(statuses).containsOnly(200);
            operator(account)
                    .get(CHAT, id)
                    .then()
                    .body("version", equalTo(5))
                    .body("name", equalTo("Store"))
                    .body("conversationMode", equalTo("multiple"))
                    .body("embeddedInApp", equalTo(true))
                    .body("placementAddresses", contains("https://shop.example"));
        }
    }

    @Test
    void ofParallelChangesBasedOnOneVersionOneIsMade() {
        var id = newChat(account, "Shop");

        var statuses = List.of("a", "b", "c", "d", "e", "f").parallelStream()
                .map(name -> changeExpecting("\"1\"", id, name).extract().statusCode())
                .toList();

        assertThat(statuses).containsOnly(200, 412).containsOnlyOnce(200);
        operator(account).get(CHAT, id).then().body("version", equalTo(2));
    }

    private ValidatableResponse changeExpecting(String ifMatch, String id, String name) {
        return administrator(account)
                .header("If-Match", ifMatch)
                .body(Map.of("name", name))
                .patch(CHAT, id)
                .then();
    }

    private static List<String> addresses(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "https://shop" + i + ".example")
                .toList();
    }

    private static long buttonId(long account, String idOrName) {
        var id = idOrName.length() == 36 ? idOrName : newChat(account, idOrName);
        return Long.parseLong(operator(account).get(CHAT, id).path("buttonId"));
    }
}
