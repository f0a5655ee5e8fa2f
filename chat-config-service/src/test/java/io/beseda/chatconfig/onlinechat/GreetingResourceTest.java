package io.beseda.chatconfig.onlinechat;

import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.CHAT;
import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.administrator;
import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.newAccount;
import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.newChat;
import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.operator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.beseda.support.testing.Infrastructure;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "chat_config"))
class GreetingResourceTest {

    private static final String GREETING = CHAT + "/greeting";

    private static final String TWO_BRANCHES = """
            {"on":true,"delaySeconds":2,"defaultLanguage":"ru",
             "conditions":[{"param":"city","comparison":"equal","value":"Казань"},{"param":"vip","comparison":"absent","value":"-"}],
             "branches":[
               {"name":"start","texts":{"ru":"  Здравствуйте, {{bot_params.name}}!\\r\\nЧем помочь? ","en":"Hello","es":" "},
                "quickReplies":[{"captions":{"ru":"Доставка"},"next":"delivery"},{"captions":{"ru":"Человека"}}]},
               {"name":"delivery","texts":{"ru":"Бесплатно"},"asks":["phone","name","phone"]}]}""";

    private long account;
    private String chat;

    @BeforeEach
    void addChat() {
        account = newAccount();
        chat = newChat(account, "Shop");
    }

    @Test
    void aNewChatSaysNothing() {
        operator(account)
                .get(GREETING, chat)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("on", equalTo(false))
                .body("delaySeconds", equalTo(0))
                .body("conditions", empty())
                .body("branches", empty());
    }

    @Test
    void whatTheBotSaysIsKeptWholeAndAsAVersionOfItsChat() {
        put(TWO_BRANCHES).statusCode(200).header("ETag", equalTo("\"2\""));

        JsonPath kept = operator(account).get(GREETING, chat).jsonPath();
        assertThat(kept.getString("branches[0].texts.ru")).isEqualTo("Здравствуйте, {{bot_params.name}}!\nЧем помочь?");
        assertThat(kept.getMap("branches[0].texts")).containsOnlyKeys("ru", "en");
        assertThat(kept.getString("branches[0].quickReplies[0].next")).isEqualTo("delivery");
        assertThat(kept.getMap("branches[0].quickReplies[1]")).containsOnlyKeys("captions");
        assertThat(kept.getList("branches[1].asks", String.class)).containsExactly("phone", "name");
        assertThat(kept.getMap("conditions[1]")).containsOnlyKeys("param", "comparison");
    }

    @Test
    void sayingTheSameIsNoChange() {
        put(TWO_BRANCHES).header("ETag", equalTo("\"2\""));

        put(TWO_BRANCHES).statusCode(200).header("ETag", equalTo("\"2\""));
    }

    @Test
    void everythingWrongIsNamedAtOnce() {
        put("""
                {"on":true,"delaySeconds":61,"defaultLanguage":"ru","conditions":[{"param":" ","comparison":"like"}],
                 "branches":[
                   {"name":"start","texts":{"en":"Hello {{name}}","de":"Hallo"},
                    "quickReplies":[{"captions":{"ru":"%s"},"next":"start"}],"asks":["age"]},
                   null]}""".formatted("x".repeat(41)))
                .statusCode(400)
                .body(
                        "errors.pointer",
                        hasItems(
                                "/delaySeconds",
                                "/conditions/0/param",
                                "/conditions/0/comparison",
                                "/branches/0/texts/en",
                                "/branches/0/texts/de",
                                "/branches/0/quickReplies/0/captions/ru",
                                "/branches/0/asks/0",
                                "/branches/1"));
    }

    @Test
    void everyTextIsNeededInTheLanguageTheBotFallsBackTo() {
        put("""
                {"on":true,"defaultLanguage":"en","branches":[{"name":"start","texts":{"ru":"Да"},
                 "quickReplies":[{"captions":{"ru":"Да"}}]}]}""")
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/branches/0/texts/en", "/branches/0/quickReplies/0/captions/en"))
                .body("errors.code", contains("text-blank", "text-blank"));
    }

    @Test
    void branchesHaveNamesOfTheirOwnAndLeadToOnesThatExist() {
        put("""
                {"on":true,"defaultLanguage":"en","branches":[
                 {"name":"start","texts":{"en":"Hi"},"quickReplies":[{"captions":{"en":"Go"},"next":"nowhere"}]},
                 {"name":"start","texts":{"en":"Hi again"}}]}""").statusCode(400).body("errors.code", containsInAnyOrder("name-taken", "branch-unknown"));
    }

    @Test
    void aBotThatIsOnSaysSomethingAndOneThatIsOffMaySayNothing() {
        put("{\"on\":true,\"defaultLanguage\":\"en\",\"branches\":[]}")
                .statusCode(400)
                .body("errors.code", contains("greeting-empty"));

        put("{\"on\":false,\"defaultLanguage\":\"en\"}").statusCode(200);
    }

    @Test
    void aChangeOfAnotherVersionIsRefused() {
        put(TWO_BRANCHES);

        administrator(account)
                .header("If-Match", "\"1\"")
                .body("{\"on\":false,\"defaultLanguage\":\"ru\"}")
                .put(GREETING, chat)
                .then()
                .statusCode(412)
                .body("code", equalTo("changed-meanwhile"));
    }

    @Test
    void administratorsWriteAndAnotherAccountSeesNoSuchChat() {
        operator(account).body(TWO_BRANCHES).put(GREETING, chat).then().statusCode(403);
        long other = newAccount();

        administrator(other).body(TWO_BRANCHES).put(GREETING, chat).then().statusCode(404);
        operator(other).get(GREETING, chat).then().statusCode(404);
    }

    @Test
    void whoChangedItIsInTheChatsHistory() {
        put(TWO_BRANCHES);

        administrator(account)
                .get(CHAT + "/changes", chat)
                .then()
                .body("items[0].changes.field", hasItems("greetingOn", "greetingBranches"))
                .body(
                        "items[0].changes.find { it.field == 'greetingBranches' }.to[1]",
                        equalTo("delivery · ru Бесплатно · phone · name"));
    }

    private ValidatableResponse put(String greeting) {
        return administrator(account).body(greeting).put(GREETING, chat).then();
    }
}
