package io.beseda.gateway.session;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.beseda.contracts.AppPlacement;
import io.beseda.contracts.Channel;
import io.beseda.contracts.FeedbackButtonPublished;
import io.beseda.contracts.OnlineChatPublished;
import io.beseda.contracts.Topic;
import io.beseda.contracts.WebPlacement;
import io.beseda.gateway.support.Gateway;
import io.beseda.gateway.support.SocketClient;
import io.beseda.support.testing.Infrastructure;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that embed a feedback button, and the chat it opens. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class FeedbackButtonSessionTest {

    private static final String BLOG = "https://blog.example";

    @Inject
    SessionTokens tokens;

    private OnlineChatPublished chat;
    private FeedbackButtonPublished button;

    @BeforeEach
    void publish() {
        chat = Gateway.chat(4);
        button = Gateway.button(chat);
        Gateway.awaitSession(() -> onPage(Gateway.SHOP));
    }

    @Test
    void aTrustedSiteGetsTheButtonAndASessionOfItsChat() {
        Response answer = onPage(Gateway.SHOP);

        answer.then()
                .statusCode(200)
                .body("button.color", equalTo("#1f7a4d"))
                .body("button.position", equalTo("bottom-left"))
                .body("button.channels[0].service", equalTo("telegram"))
                .body("button.channels[0].link", equalTo("https://t.me/shop"))
                .body("button.channels[0]", not(hasKey("caption")))
                .body("chat.name", equalTo("Shop"))
                .body("frameUrl", containsString("/widget/frame/" + button.buttonId() + "/"));
        WidgetSession session = tokens.session(answer.path("token")).orElseThrow();
        assertThat(session.onlineChatId()).isEqualTo(chat.onlineChatId());
        assertThat(session.feedbackButtonId()).contains(button.feedbackButtonId());
    }

    @Test
    void aChatsOwnScriptHasNoButton() {
        Gateway.appSession(chat, Map.of()).then().statusCode(200).body("", not(hasKey("button")));
    }

    @ParameterizedTest
    @ValueSource(strings = {BLOG, "null", "https://shop.example:8443", "http://shop.example"})
    void anyOtherOriginIsRefusedThoughTheChatsOwnScriptMayRunThere(String origin) {
        Gateway.publish(new OnlineChatPublished(
                chat.accountId(),
                chat.onlineChatId(),
                2,
                chat.name(),
                chat.conversationMode(),
                chat.buttonId(),
                new WebPlacement(chat.webPlacement().hash(), List.of(BLOG)),
                chat.appPlacement(),
                chat.externalIdField(),
                chat.updatedAt(),
                null,
                null,
                null,
                null,
                null));

        onPage(origin).then().statusCode(403).body("code", equalTo("origin-refused"));
    }

    @Test
    void hashesOfItsChatDoNotFitIt() {
        session(Gateway.SHOP, chat.webPlacement().hash()).then().statusCode(404);
        session(Gateway.SHOP, chat.appPlacement().hash()).then().statusCode(404);
    }

    @Test
    void theAppPlacementHasItsOwnKeyAndRunsAnywhere() {
        session("https://any.example", button.appPlacement().hash())
                .then()
                .statusCode(200)
                .body("placement", equalTo("app"));
    }

    @Test
    void theFrameMayBeShownByTrustedSitesOnly() {
        given().get("/widget/frame/" + button.buttonId() + "/"
                        + button.webPlacement().hash())
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("frame-ancestors " + Gateway.SHOP));
    }

    @Test
    void aButtonWithoutAChatIsShownWithoutASession() {
        Gateway.publish(version(2, null, button.webPlacement().origins(), button.appPlacement()));

        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> onPage(Gateway.SHOP)
                        .then()
                        .statusCode(200)
                        .body("", not(hasKey("token")))
                        .body("", not(hasKey("chat")))
                        .body("", not(hasKey("frameUrl")))
                        .body("button.channels[0].service", equalTo("telegram")));
        given().get("/widget/frame/" + button.buttonId() + "/"
                        + button.webPlacement().hash())
                .then()
                .statusCode(404);
    }

    @Test
    void withItsChatDeletedTheButtonStaysAndOpenWindowsClose() {
        var visitor = visitor();

        Gateway.publish(new ProducerRecord<>(
                Topic.ONLINE_CHATS.topicName(), chat.onlineChatId().toString(), null));

        assertThat(visitor.closeCode()).isEqualTo(4403);
        onPage(Gateway.SHOP).then().statusCode(200).body("", not(hasKey("token")));
    }

    @Test
    void windowsOfADeletedButtonCloseAndThoseOfTheChatsOwnScriptGoOn() {
        var throughButton = visitor();
        var ofChat = Gateway.visitor(chat, Gateway.key());

        Gateway.publish(new ProducerRecord<>(
                Topic.FEEDBACK_BUTTONS.topicName(), button.feedbackButtonId().toString(), null));

        assertThat(throughButton.closeCode()).isEqualTo(4403);
        onPage(Gateway.SHOP).then().statusCode(404);
        ofChat.send(Gateway.message(UUID.randomUUID(), "Still here")).expect("accepted");
    }

    @Test
    void windowsOfASiteThatIsNoLongerTrustedClose() {
        var visitor = visitor();

        Gateway.publish(version(2, chat.onlineChatId(), List.of(BLOG), button.appPlacement()));

        assertThat(visitor.closeCode()).isEqualTo(4403);
    }

    @Test
    void windowsCloseWhenTheButtonOpensAnotherChat() {
        var visitor = visitor();

        Gateway.publish(
                version(2, Gateway.chat(4).onlineChatId(), button.webPlacement().origins(), button.appPlacement()));

        assertThat(visitor.closeCode()).isEqualTo(4403);
    }

    @Test
    void aChatOfAnotherAccountIsNeverOpened() {
        Gateway.publish(
                version(2, Gateway.chat(5).onlineChatId(), button.webPlacement().origins(), button.appPlacement()));

        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> onPage(Gateway.SHOP).then().statusCode(200).body("", not(hasKey("token"))));
    }

    private FeedbackButtonPublished version(
            long version, UUID onlineChatId, List<String> origins, AppPlacement appPlacement) {
        return new FeedbackButtonPublished(
                button.accountId(),
                button.feedbackButtonId(),
                version,
                button.name(),
                button.color(),
                button.position(),
                onlineChatId,
                List.of(new Channel("telegram", "https://t.me/shop", null)),
                button.buttonId(),
                new WebPlacement(button.webPlacement().hash(), origins),
                appPlacement,
                button.updatedAt());
    }

    private SocketClient visitor() {
        var client = SocketClient.connect(Gateway.visitorSocket())
                .send(Gateway.hello(onPage(Gateway.SHOP).path("token")));
        client.expect("welcome");
        return client;
    }

    private Response onPage(String origin) {
        return session(origin, button.webPlacement().hash());
    }

    private Response session(String origin, String hash) {
        return given().header("Origin", origin)
                .contentType("application/json")
                .body(Map.of("id", Long.toString(button.buttonId()), "hash", hash, "visitorKey", Gateway.key()))
                .post("/widget/session");
    }
}
