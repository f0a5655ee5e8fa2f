package io.beseda.gateway.operator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.beseda.gateway.support.Conversation;
import io.beseda.gateway.support.Gateway;
import io.beseda.gateway.support.SocketClient;
import io.beseda.support.testing.Infrastructure;
import io.beseda.support.testing.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class OperatorSocketTest {

    @Test
    void framesBehindHelloWaitForItsToken() {
        var operator = SocketClient.connect(Gateway.operatorSocket())
                .send(Gateway.hello(TestTokens.operator(11, 500)))
                .send("{\"type\":\"watch\",\"scope\":\"account\"}");

        assertThat(operator.expect("welcome").get("userId").asLong()).isEqualTo(500);
        assertThat(operator.expect("watching").get("scope").asText()).isEqualTo("account");
        operator.close();
    }

    @Test
    void whoWatchesItsAccountSeesAllOfItAndNothingOfAnother() {
        var mine = new Conversation(Gateway.chat(12), UUID.randomUUID());
        var theirs = new Conversation(Gateway.chat(13), UUID.randomUUID());
        var operator = Gateway.operator(12);

        Gateway.publish(theirs.started());
        Gateway.publish(theirs.byVisitor(1, UUID.randomUUID()));
        Gateway.publish(mine.started());
        Gateway.publish(mine.byVisitor(1, UUID.randomUUID()));

        assertThat(operator.expect("conversation").get("conversationId").asText())
                .isEqualTo(mine.id().toString());
        assertThat(operator.expect("message").get("conversationId").asText())
                .isEqualTo(mine.id().toString());
        assertThat(operator.received()).isEmpty();
        operator.close();
    }

    /** S11. */
    @Test
    void anotherAccountsConversationStaysSilent() {
        var theirs = new Conversation(Gateway.chat(13), UUID.randomUUID());
        var mine = new Conversation(Gateway.chat(12), UUID.randomUUID());
        var operator = greeted(12);
        watch(operator, theirs.id());
        watch(operator, mine.id());

        Gateway.publish(theirs.byVisitor(1, UUID.randomUUID()));
        Gateway.publish(mine.byVisitor(1, UUID.randomUUID()));

        assertThat(operator.expect("message").get("conversationId").asText())
                .isEqualTo(mine.id().toString());
        assertThat(operator.received()).isEmpty();
        operator.close();
    }

    @Test
    void whoWatchesAccountAndConversationGetsEachEventOnceAndNoneAfterUnwatch() {
        var conversation = new Conversation(Gateway.chat(12), UUID.randomUUID());
        var operator = Gateway.operator(12);
        watch(operator, conversation.id());

        Gateway.publish(conversation.byVisitor(1, UUID.randomUUID()));
        Gateway.publish(conversation.byVisitor(2, UUID.randomUUID()));
        assertThat(operator.expect("message").get("sequence").asInt()).isEqualTo(1);
        assertThat(operator.expect("message").get("sequence").asInt()).isEqualTo(2);

        operator.send("{\"type\":\"unwatch\",\"scope\":\"account\"}");
        operator.send(
                "{\"type\":\"unwatch\",\"scope\":\"conversation\",\"conversationId\":\"" + conversation.id() + "\"}");
        var marker = new Conversation(conversation.chat(), UUID.randomUUID());
        watch(operator, marker.id());
        Gateway.publish(conversation.byVisitor(3, UUID.randomUUID()));
        Gateway.publish(marker.byVisitor(1, UUID.randomUUID()));
        assertThat(operator.expect("message").get("conversationId").asText())
                .isEqualTo(marker.id().toString());
        operator.close();
    }

    @Test
    void operatorsSeeWhoWroteAndFromWhere() {
        var conversation = new Conversation(Gateway.chat(14), UUID.randomUUID());
        var operator = Gateway.operator(14);

        Gateway.publish(conversation.started());
        Gateway.publish(conversation.byOperator(1));
        Gateway.publish(conversation.finishedByOperator(1));

        JsonNode started = operator.expect("conversation");
        assertThat(started.get("page").get("url").asText()).isEqualTo("https://shop.example/");
        assertThat(started.get("startedAt").asText()).isEqualTo("2026-01-31T10:00:00.120Z");
        assertThat(started.get("visitorId").asText())
                .isEqualTo(conversation.visitorId().toString());
        assertThat(operator.expect("message").get("author").toString())
                .isEqualTo("{\"type\":\"operator\",\"id\":\"" + Conversation.OPERATOR_ID + "\",\"name\":\"Olga\"}");
        JsonNode finished = operator.expect("conversation");
        assertThat(finished.get("state").asText()).isEqualTo("finished");
        assertThat(finished.get("finishedBy").get("name").asText()).isEqualTo("Olga");
        operator.close();
    }

    @Test
    void tokensThatAreNoOperatorsAreClosed4401() {
        var chat = Gateway.chat(12);
        Instant past = Instant.now().minusSeconds(3_600);
        List<String> tokens = List.of(
                "",
                "garbage",
                Gateway.token(chat, Gateway.key()),
                TestTokens.sign(TestTokens.claims(12, 1)),
                TestTokens.ofIntegration(12, 1, UUID.randomUUID()),
                TestTokens.sign(TestTokens.claims(12, 1).groups("operator").audience("beseda-widget")),
                TestTokens.sign(TestTokens.claims(12, 1).groups("operator").issuer("https://evil.example")),
                TestTokens.sign(TestTokens.claims(12, 1)
                        .groups("operator")
                        .issuedAt(past)
                        .expiresAt(past.plusSeconds(600))));
        for (String token : tokens) {
            var client = SocketClient.connect(Gateway.operatorSocket()).send(Gateway.hello(token));

            assertThat(client.closeCode()).as(token).isEqualTo(4401);
        }
    }

    @Test
    void refreshBySomebodyElseIsClosed4403AndByOneselfKeepsTheSocket() {
        var operator = SocketClient.connect(Gateway.operatorSocket()).send(Gateway.hello(TestTokens.operator(12, 900)));
        operator.expect("welcome");

        operator.send("{\"type\":\"refresh\",\"token\":\"" + TestTokens.operator(12, 900) + "\"}");
        operator.send("{\"type\":\"watch\",\"scope\":\"account\"}").expect("watching");
        operator.send("{\"type\":\"refresh\",\"token\":\"" + TestTokens.operator(12, 901) + "\"}");

        assertThat(operator.closeCode()).isEqualTo(4403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"type\":\"message\",\"text\":\"by socket\"}",
                "{\"type\":\"watch\"}",
                "{\"type\":\"watch\",\"scope\":\"everything\"}",
                "{\"type\":\"watch\",\"scope\":\"conversation\"}",
                "{\"type\":\"watch\",\"scope\":\"account\",\"conversationId\":\"0b0e4e7e-7d0e-4d0e-8d0e-0d0e0d0e0d0e\"}"
            })
    void whatAnOperatorMayNotSendIsClosed4400(String frame) {
        var operator = greeted(12);

        operator.send(frame);

        assertThat(operator.closeCode()).isEqualTo(4400);
    }

    @Test
    void oneSocketWatchesNoMoreThanTwoHundredConversations() {
        var operator = greeted(12);

        for (int i = 0; i < 200; i++) {
            watch(operator, UUID.randomUUID());
        }
        operator.send(
                "{\"type\":\"watch\",\"scope\":\"conversation\",\"conversationId\":\"" + UUID.randomUUID() + "\"}");

        assertThat(operator.closeCode()).isEqualTo(4429);
    }

    private static SocketClient greeted(long account) {
        var operator = SocketClient.connect(Gateway.operatorSocket())
                .send(Gateway.hello(TestTokens.operator(account, Gateway.nextUser())));
        operator.expect("welcome");
        return operator;
    }

    private static void watch(SocketClient operator, UUID conversation) {
        operator.send("{\"type\":\"watch\",\"scope\":\"conversation\",\"conversationId\":\"" + conversation + "\"}")
                .expect("watching");
    }
}
