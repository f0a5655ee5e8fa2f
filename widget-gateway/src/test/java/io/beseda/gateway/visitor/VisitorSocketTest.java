package io.beseda.gateway.visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.beseda.contracts.Topic;
import io.beseda.gateway.support.Conversation;
import io.beseda.gateway.support.Gateway;
import io.beseda.gateway.support.SocketClient;
import io.beseda.support.testing.Infrastructure;
import io.beseda.support.testing.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class VisitorSocketTest {

    @Test
    void messageIsAcceptedOnceItIsInTheEventLog() {
        var chat = Gateway.chat(1);
        var visitor = Gateway.visitor(chat, Gateway.key());
        UUID id = UUID.randomUUID();

        visitor.send(Gateway.message(id, "Good day"));

        assertThat(visitor.expect("accepted").get("clientMessageId").asText()).isEqualTo(id.toString());
        assertThat(Gateway.activity(chat.onlineChatId()))
                .singleElement()
                .asString()
                .contains("Good day", id.toString());
        visitor.close();
    }

    @Test
    void messagesOfOneVisitorKeepTheirOrder() {
        var chat = Gateway.chat(1);
        var visitor = Gateway.visitor(chat, Gateway.key());

        for (int i = 0; i < 15; i++) {
            visitor.send(Gateway.message(UUID.randomUUID(), "Number " + i));
        }
        for (int i = 0; i < 15; i++) {
            visitor.expect("accepted");
        }

        List<String> activity = Gateway.activity(chat.onlineChatId());
        for (int i = 0; i < 15; i++) {
            assertThat(activity.get(i)).contains("\"Number " + i + "\"");
        }
        visitor.close();
    }

    /** S13. */
    @Test
    void whoTheVisitorIsComesFromTheTokenWhateverTheFrameSays() {
        var chat = Gateway.chat(1);
        var client = SocketClient.connect(Gateway.visitorSocket())
                .send(Gateway.hello(Gateway.token(chat, Gateway.key()))
                        .replace("}", ",\"visitorId\":\"00000000-0000-4000-8000-000000000000\",\"accountId\":2}"));
        String visitorId = client.expect("welcome").get("visitorId").asText();

        client.send(
                        Gateway.message(UUID.randomUUID(), "Forged")
                                .replace(
                                        "\"text\"",
                                        "\"accountId\":2,\"visitorId\":\"00000000-0000-4000-8000-000000000000\",\"sequence\":9,"
                                                + "\"author\":{\"type\":\"operator\"},\"createdAt\":\"2020-01-01T00:00:00Z\",\"text\""))
                .expect("accepted");

        assertThat(Gateway.activity(chat.onlineChatId()))
                .singleElement()
                .asString()
                .contains("\"accountId\":1", visitorId)
                .doesNotContain("operator", "sequence", "2020", "00000000-0000-4000-8000-000000000000");
        client.close();
    }

    @Test
    void whoNeedsNoVisitorTokenGetsNone() {
        var client = SocketClient.connect(Gateway.visitorSocket())
                .send(Gateway.hello(Gateway.token(Gateway.chat(1), Gateway.key())));

        JsonNode welcome = client.expect("welcome");

        assertThat(welcome.has("visitorToken")).isFalse();
        assertThat(welcome.get("catchUp").asBoolean()).isTrue();
        assertThat(welcome.get("limits").get("maxTextLength").asInt()).isEqualTo(4000);
        client.close();
    }

    @Test
    void aVisitorWithoutAProvingKeyIsRecognisedByItsVisitorToken() {
        var chat = Gateway.chat(1);
        JsonNode first = welcome(Gateway.hello(Gateway.token(chat, null)));
        JsonNode again = welcome(
                helloWith(Gateway.token(chat, null), first.get("visitorToken").asText()));
        JsonNode stranger = welcome(Gateway.hello(Gateway.token(chat, null)));
        JsonNode otherChat = welcome(helloWith(
                Gateway.token(Gateway.chat(1), null), first.get("visitorToken").asText()));

        assertThat(again.get("visitorId")).isEqualTo(first.get("visitorId"));
        assertThat(stranger.get("visitorId")).isNotEqualTo(first.get("visitorId"));
        assertThat(otherChat.get("visitorId")).isNotEqualTo(first.get("visitorId"));
    }

    @Test
    void aVisitorTokenNeverReplacesAProvenIdentity() {
        var chat = Gateway.chat(1);
        String key = Gateway.key();
        JsonNode anonymous = welcome(Gateway.hello(Gateway.token(chat, null)));
        JsonNode proven = welcome(Gateway.hello(Gateway.token(chat, key)));

        JsonNode both = welcome(helloWith(
                Gateway.token(chat, key), anonymous.get("visitorToken").asText()));

        assertThat(both.get("visitorId")).isEqualTo(proven.get("visitorId"));
    }

    /** S5. */
    @ParameterizedTest
    @ValueSource(strings = {"", "garbage", "a.b.c", "eyJhbGciOiJub25lIiwidHlwIjoiSldUIn0.e30."})
    void whatIsNoTokenIsClosed4401(String token) {
        var client = SocketClient.connect(Gateway.visitorSocket()).send(Gateway.hello(token));

        assertThat(client.closeCode()).isEqualTo(4401);
    }

    /** S7. */
    @Test
    void tokensOfOtherPurposesAreClosed4401() {
        String visitorToken = welcome(Gateway.hello(Gateway.token(Gateway.chat(1), null)))
                .get("visitorToken")
                .asText();
        for (String token : List.of(visitorToken, TestTokens.operator(1, 1))) {
            var client = SocketClient.connect(Gateway.visitorSocket()).send(Gateway.hello(token));

            assertThat(client.closeCode()).isEqualTo(4401);
        }
    }

    @Test
    void aMessageBeforeHelloIsClosed4401() {
        var client = SocketClient.connect(Gateway.visitorSocket()).send(Gateway.message(UUID.randomUUID(), "Hi"));

        assertThat(client.closeCode()).isEqualTo(4401);
    }

    /** S8. */
    @Test
    void aRefreshWithATokenOfAnotherChatOrVisitorIsClosed4403() {
        var chat = Gateway.chat(1);
        for (String foreign : List.of(
                Gateway.token(Gateway.chat(1), Gateway.key()),
                Gateway.token(Gateway.chat(2), Gateway.key()),
                Gateway.token(chat, Gateway.key()),
                Gateway.token(chat, null))) {
            var visitor = Gateway.visitor(chat, Gateway.key());

            visitor.send("{\"type\":\"refresh\",\"token\":\"" + foreign + "\"}");

            assertThat(visitor.closeCode()).isEqualTo(4403);
        }
    }

    /** S12, S24. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "42",
                "{}",
                "{\"type\":\"close\"}",
                "{\"type\":\"watch\",\"scope\":\"account\"}",
                "{\"type\":\"note\",\"text\":\"x\"}",
                "{\"type\":\"hello\",\"token\":\"x\"}",
                "{\"type\":\"message\"}",
                "{\"type\":\"message\",\"clientMessageId\":\"no uuid\",\"text\":\"x\"}",
                "{\"type\":\"message\",\"clientMessageId\":\"0b0e4e7e-7d0e-4d0e-8d0e-0d0e0d0e0d0e\",\"text\":5}",
                "{\"type\":\"message\",\"clientMessageId\":\"0b0e4e7e-7d0e-4d0e-8d0e-0d0e0d0e0d0e\",\"text\":\"a\",\"text\":\"b\"}",
                "{\"type\":\"message\",\"clientMessageId\":\"0b0e4e7e-7d0e-4d0e-8d0e-0d0e0d0e0d0e\",\"text\":\"\\ud83d\"}",
                "{\"type\":\"message\",\"clientMessageId\":\"0b0e4e7e-7d0e-4d0e-8d0e-0d0e0d0e0d0e\",\"text\":\"\\udc00x\"}",
                "{\"type\":\"message\",\"clientMessageId\":\"0b0e4e7e-7d0e-4d0e-8d0e-0d0e0d0e0d0e\",\"text\":\"a\\u0000b\"}",
                "{\"type\":\"message\",\"clientMessageId\":\"0b0e4e7e-7d0e-4d0e-8d0e-0d0e0d0e0d0e\",\"text\":\"a\"} {}"
            })
    void whatAVisitorMayNotSendIsClosed4400(String frame) {
        var visitor = Gateway.visitor(Gateway.chat(1), Gateway.key());

        visitor.send(frame);

        assertThat(visitor.closeCode()).isEqualTo(4400);
    }

    /** S24. */
    @Test
    void jsonMadeToExhaustIsClosed4400() {
        String deep = "{\"type\":\"message\",\"x\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}";
        String wide = "{\"type\":\"refresh\"" + ",\"n\":1".repeat(10_000) + "}";
        String huge = "{\"type\":\"refresh\",\"token\":\"x\",\"n\":" + "9".repeat(10_000) + "}";
        var chat = Gateway.chat(1);
        for (String frame : List.of(deep, wide, huge)) {
            var visitor = Gateway.visitor(chat, Gateway.key());

            visitor.send(frame);

            assertThat(visitor.closeCode()).isEqualTo(4400);
        }
    }

    @Test
    void textThatCannotBeStoredIsRefusedAndTheSocketStaysOpen() {
        var visitor = Gateway.visitor(Gateway.chat(1), Gateway.key());

        assertRefused(visitor, "   ", "text-empty");
        assertRefused(visitor, "x".repeat(4001), "text-too-long");
        visitor.send(Gateway.message(UUID.randomUUID(), "x".repeat(4000))).expect("accepted");
        visitor.send(Gateway.message(UUID.randomUUID(), "\\ud83d\\ude00 \\u2028 '; drop table"))
                .expect("accepted");
        visitor.close();
    }

    /** S22. */
    @Test
    void aFloodIsRefusedThenClosed4429WhateverTheSocket() {
        var chat = Gateway.chat(1);
        String key = Gateway.key();
        var first = Gateway.visitor(chat, key);
        var second = Gateway.visitor(chat, key);
        for (int i = 0; i < 15; i++) {
            first.send(Gateway.message(UUID.randomUUID(), "Flood")).expect("accepted");
        }
        List<JsonNode> answers = new ArrayList<>();

        for (int i = 0; i < 2_000 && second.isOpen(); i++) {
            second.raw()
                    .sendText(Gateway.message(UUID.randomUUID(), "Flood"), true)
                    .exceptionally(gone -> null);
        }

        assertThat(second.closeCode()).isEqualTo(4429);
        answers.addAll(second.received());
        assertThat(answers).anySatisfy(answer -> {
            assertThat(answer.path("code").asText()).isEqualTo("rate-limited");
            assertThat(answer.path("retryAfterMs").asLong()).isBetween(1L, 1_000L);
        });
        assertThat(first.isOpen()).isTrue();
        first.close();
    }

    /** S22. */
    @Test
    void aVisitorHasTwentySocketsAndNotOneMore() {
        var chat = Gateway.chat(1);
        String key = Gateway.key();
        List<SocketClient> sockets = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            sockets.add(Gateway.visitor(chat, key));
        }

        var oneMore = SocketClient.connect(Gateway.visitorSocket()).send(Gateway.hello(Gateway.token(chat, key)));

        assertThat(oneMore.closeCode()).isEqualTo(4429);
        assertThat(sockets).allMatch(SocketClient::isOpen);
        sockets.forEach(SocketClient::close);
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            var again = SocketClient.connect(Gateway.visitorSocket()).send(Gateway.hello(Gateway.token(chat, key)));
            again.expect("welcome");
            again.close();
        });
    }

    @Test
    void aTokenOfARemovedChatIsClosed4403() {
        var chat = Gateway.chat(1);
        String token = Gateway.token(chat, Gateway.key());
        Gateway.publish(new ProducerRecord<>(
                Topic.ONLINE_CHATS.topicName(), chat.onlineChatId().toString(), null));
        await().atMost(Duration.ofSeconds(10))
                .until(() -> Gateway.appSession(chat, Map.of()).statusCode() == 404);

        assertThat(SocketClient.connect(Gateway.visitorSocket())
                        .send(Gateway.hello(token))
                        .closeCode())
                .isEqualTo(4403);
    }

    @Test
    void whoComesBackWithTheLastMessageMissedNothing() {
        var chat = Gateway.chat(1);
        String key = Gateway.key();
        var visitor = SocketClient.connect(Gateway.visitorSocket()).send(Gateway.hello(Gateway.token(chat, key)));
        JsonNode welcome = visitor.expect("welcome");
        var conversation =
                new Conversation(chat, UUID.fromString(welcome.get("visitorId").asText()));
        Gateway.publish(conversation.started());
        Gateway.publish(conversation.byVisitor(1, UUID.randomUUID()));
        Gateway.publish(conversation.byOperator(2));
        visitor.expect("conversation");
        visitor.expect("message");
        visitor.expect("message");
        visitor.close();
        String asOf = welcome.get("asOf").asText();

        assertThat(catchUp(Gateway.token(chat, key), conversation.id(), 2, asOf))
                .isFalse();
        assertThat(catchUp(Gateway.token(chat, key), conversation.id(), 1, asOf))
                .isTrue();
        assertThat(catchUp(Gateway.token(chat, key), UUID.randomUUID(), 2, asOf))
                .isTrue();
    }

    private static boolean catchUp(String token, UUID conversation, long last, String asOf) {
        String resume = ",\"resume\":{\"conversationId\":\"" + conversation + "\",\"lastSequence\":" + last
                + ",\"asOf\":\"" + asOf + "\"}}";
        return welcome(Gateway.hello(token).replace("}", resume)).get("catchUp").asBoolean();
    }

    private static void assertRefused(SocketClient visitor, String text, String code) {
        UUID id = UUID.randomUUID();
        JsonNode refused = visitor.send(Gateway.message(id, text)).expect("refused");
        assertThat(refused.get("clientMessageId").asText()).isEqualTo(id.toString());
        assertThat(refused.get("code").asText()).isEqualTo(code);
    }

    private static String helloWith(String token, String visitorToken) {
        return "{\"type\":\"hello\",\"token\":\"" + token + "\",\"visitorToken\":\"" + visitorToken + "\"}";
    }

    private static JsonNode welcome(String hello) {
        var client = SocketClient.connect(Gateway.visitorSocket()).send(hello);
        JsonNode welcome = client.expect("welcome");
        client.close();
        return welcome;
    }
}
