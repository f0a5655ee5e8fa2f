package io.beseda.gateway.session;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.beseda.contracts.OnlineChatPublished;
import io.beseda.contracts.Topic;
import io.beseda.contracts.WebPlacement;
import io.beseda.gateway.support.Gateway;
import io.beseda.support.testing.Infrastructure;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class SessionResourceTest {

    @Inject
    SessionTokens tokens;

    @Test
    void pageOfThePlacementGetsASession() {
        var chat = Gateway.chat(3);

        Response answer = fromShop(chat, Gateway.SHOP, "");

        answer.then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", Gateway.SHOP)
                .header("Vary", "Origin")
                .body("expiresInSeconds", equalTo(900))
                .body("placement", equalTo("web"))
                .body(
                        "frameUrl",
                        equalTo("http://localhost:8080/widget/frame/" + chat.buttonId() + "/"
                                + chat.webPlacement().hash()))
                .body("chat.name", equalTo("Shop"))
                .body("chat.conversationMode", equalTo("one-active"));
        WidgetSession session = tokens.session(answer.path("token")).orElseThrow();
        assertThat(session.accountId().value()).isEqualTo(3);
        assertThat(session.onlineChatId()).isEqualTo(chat.onlineChatId());
        assertThat(session.proof()).isEqualTo(WidgetSession.Proof.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "https://shop.example.evil.example",
                "http://shop.example",
                "https://shop.example:8443",
                "https://SHOP.example",
                "https://shop.example.",
                "https://shop.example@evil.example",
                "null"
            })
    void anyOtherOriginIsRefused(String origin) {
        var chat = Gateway.chat(3);

        fromShop(chat, origin, "").then().statusCode(403).body("code", equalTo("origin-refused"));
    }

    @Test
    void absentOrDoubledOriginIsRefused() {
        var chat = Gateway.chat(3);
        var request = given().contentType("text/plain").body(body(chat, ""));

        request.post("/widget/session").then().statusCode(403);
        given().contentType("text/plain")
                .body(body(chat, ""))
                .header("Origin", Gateway.SHOP, Gateway.SHOP)
                .post("/widget/session")
                .then()
                .statusCode(403)
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://any.example", "null"})
    void appPlacementRunsOnAnyOrigin(String origin) {
        var chat = Gateway.chat(3);

        given().header("Origin", origin)
                .contentType("text/plain")
                .body("{\"id\":\"" + chat.buttonId() + "\",\"hash\":\""
                        + chat.appPlacement().hash() + "\"}")
                .post("/widget/session")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", origin)
                .body("placement", equalTo("app"));
    }

    @Test
    void unknownButtonsAndHashesAreAllAlike() {
        var chat = Gateway.chat(3);

        for (String body : new String[] {
            "{\"id\":\"999999999\",\"hash\":\"" + chat.webPlacement().hash() + "\"}",
            "{\"id\":\"" + chat.buttonId() + "\",\"hash\":\"" + Gateway.hash() + "\"}",
            "{\"id\":\"" + chat.buttonId() + "\",\"hash\":\"" + "0".repeat(64) + "\"}",
            "{\"id\":\"1 or 1=1\",\"hash\":\"" + Gateway.hash() + "\"}",
            "{}"
        }) {
            given().header("Origin", Gateway.SHOP)
                    .contentType("text/plain")
                    .body(body)
                    .post("/widget/session")
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("code", equalTo("unknown-button"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{\"id\":1,\"hash\":\"x\"}",
                "{\"id\":\"1\",\"id\":\"2\"}",
                "{\"id\":\"1\"} {}",
                "{\"id\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":1}}}}}}}}}",
                "{\"id\":\"\\ud800\"}",
                "{\"id\":\"\\u0000\"}"
            })
    void whatIsNoRequestIsSaidToBeNone(String body) {
        given().contentType("text/plain")
                .body(body)
                .post("/widget/session")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-request"))
                .body("detail", equalTo("Send a JSON object with id and hash."));
    }

    @Test
    void aKeyNobodyCanGuessIsTheVisitorAndAWeakOneIsNobody() {
        var chat = Gateway.chat(3);
        String key = Gateway.key();

        WidgetSession first = session(chat, key);
        WidgetSession second = session(chat, key);
        WidgetSession weak = session(chat, "ivan");

        assertThat(first.proof()).isEqualTo(WidgetSession.Proof.KEY);
        assertThat(second.visitorId()).isEqualTo(first.visitorId());
        assertThat(weak.proof()).isEqualTo(WidgetSession.Proof.NONE);
        assertThat(session(chat, "ivan").visitorId()).isNotEqualTo(weak.visitorId());
        assertThat(session(Gateway.chat(3), key).visitorId()).isNotEqualTo(first.visitorId());
    }

    @Test
    void newSettingsReplaceOldOnesAndOldOnesNeverReturn() {
        var chat = Gateway.chat(3);
        var moved = new OnlineChatPublished(
                chat.accountId(),
                chat.onlineChatId(),
                3,
                "Moved",
                chat.conversationMode(),
                chat.buttonId(),
                new WebPlacement(chat.webPlacement().hash(), List.of("https://new.example")),
                chat.appPlacement(),
                null,
                chat.updatedAt(),
                null,
                null,
                null,
                null,
                null);

        Gateway.publish(moved);
        Gateway.publish(chat);
        Gateway.chat(3);

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> fromShop(chat, "https://new.example", "")
                        .then()
                        .statusCode(200)
                        .body("chat.name", equalTo("Moved")));
        fromShop(chat, Gateway.SHOP, "").then().statusCode(403);
    }

    @Test
    void removedChatIsUnknown() {
        var chat = Gateway.chat(3);

        Gateway.publish(new ProducerRecord<>(
                Topic.ONLINE_CHATS.topicName(), chat.onlineChatId().toString(), null));

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> Gateway.appSession(chat, Map.of()).then().statusCode(404));
    }

    @Test
    void badClaimedUserIdNamesItsField() {
        var chat = Gateway.chat(3);

        Gateway.appSession(chat, Map.of("userId", "x".repeat(256)))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", endsWith("/userId"));
    }

    private WidgetSession session(OnlineChatPublished chat, String key) {
        return tokens.session(Gateway.token(chat, key)).orElseThrow();
    }

    private static Response fromShop(OnlineChatPublished chat, String origin, String more) {
        return given().header("Origin", origin)
                .contentType("text/plain")
                .body(body(chat, more))
                .post("/widget/session");
    }

    private static String body(OnlineChatPublished chat, String more) {
        return "{\"id\":\"" + chat.buttonId() + "\",\"hash\":\""
                + chat.webPlacement().hash() + "\"" + more + "}";
    }
}
