package io.beseda.gateway.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.beseda.contracts.ClientHistoryErased;
import io.beseda.contracts.CloudEventHeaders;
import io.beseda.contracts.OnlineChatPublished;
import io.beseda.contracts.Topic;
import io.beseda.gateway.support.Conversation;
import io.beseda.gateway.support.Gateway;
import io.beseda.gateway.support.SocketClient;
import io.beseda.support.testing.Infrastructure;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class DeliveryTest {

    private OnlineChatPublished chat;

    @BeforeEach
    void publishChat() {
        chat = Gateway.chat(21);
    }

    @Test
    void storedMessageComesBackToAllSocketsOfItsVisitorAndToNobodyElse() {
        String key = Gateway.key();
        var first = SocketClient.connect(Gateway.visitorSocket()).send(Gateway.hello(Gateway.token(chat, key)));
        UUID visitorId =
                UUID.fromString(first.expect("welcome").get("visitorId").asText());
        var second = Gateway.visitor(chat, key);
        var stranger = Gateway.visitor(chat, Gateway.key());
        var conversation = new Conversation(chat, visitorId);
        UUID id = UUID.randomUUID();

        Gateway.publish(conversation.byVisitor(1, id));

        for (SocketClient socket : new SocketClient[] {first, second}) {
            JsonNode message = socket.expect("message");
            assertThat(message.get("clientMessageId").asText()).isEqualTo(id.toString());
            assertThat(message.get("sequence").asLong()).isEqualTo(1);
            assertThat(message.get("author").toString()).isEqualTo("{\"type\":\"visitor\"}");
            assertThat(message.get("createdAt").asText()).isEqualTo("2026-01-31T10:00:00.120Z");
            socket.close();
        }
        assertThat(stranger.received()).isEmpty();
        stranger.close();
    }

    @Test
    void visitorsSeeNothingOfAnOperatorButTheName() {
        var visitor = new Visitor(chat);

        Gateway.publish(visitor.conversation.started());
        Gateway.publish(visitor.conversation.byOperator(1));
        Gateway.publish(visitor.conversation.finishedByOperator(1));

        assertThat(visitor.client.expect("conversation").toString()).doesNotContain("page", "onlineChat", "accountId");
        JsonNode message = visitor.client.expect("message");
        assertThat(message.get("author").toString()).isEqualTo("{\"type\":\"operator\",\"name\":\"Olga\"}");
        assertThat(message.has("clientMessageId")).isFalse();
        JsonNode finished = visitor.client.expect("conversation");
        assertThat(finished.get("finishedBy").toString()).isEqualTo("{\"type\":\"operator\",\"name\":\"Olga\"}");
        assertThat(finished.get("state").asText()).isEqualTo("finished");
        assertThat(message.toString() + finished).doesNotContain(Conversation.OPERATOR_ID, "accountId");
    }

    @Test
    void refusalReachesOnlyTheSender() {
        var visitor = new Visitor(chat);
        var operator = Gateway.operator(21);
        UUID id = UUID.randomUUID();

        Gateway.publish(visitor.conversation.refused(id));
        Gateway.publish(visitor.conversation.byVisitor(1, UUID.randomUUID()));

        JsonNode refused = visitor.client.expect("refused");
        assertThat(refused.get("clientMessageId").asText()).isEqualTo(id.toString());
        assertThat(refused.get("code").asText()).isEqualTo("conversation-finished");
        operator.expect("message");
        operator.close();
    }

    @Test
    void redeliveredEventsAreNotSentAgain() {
        var visitor = new Visitor(chat);

        for (int round = 0; round < 3; round++) {
            Gateway.publish(visitor.conversation.byOperator(1));
            Gateway.publish(visitor.conversation.byOperator(2));
        }
        Gateway.publish(visitor.conversation.byOperator(3));

        for (int sequence = 1; sequence <= 3; sequence++) {
            assertThat(visitor.client.expect("message").get("sequence").asInt()).isEqualTo(sequence);
        }
        assertThat(visitor.client.received()).isEmpty();
    }

    @Test
    void unknownAndUnreadableRecordsArePassedOver() {
        var visitor = new Visitor(chat);
        String key = visitor.conversation.id().toString();
        var genuine = Gateway.record(visitor.conversation.byOperator(2));

        Gateway.publish(new ProducerRecord<>(Topic.CONVERSATION_EVENTS.topicName(), key, "no json".getBytes(UTF_8)));
        Gateway.publish(new ProducerRecord<>(Topic.CONVERSATION_EVENTS.topicName(), key, null));
        Gateway.publish(changed(genuine, CloudEventHeaders.TYPE, "io.beseda.of-tomorrow"));
        Gateway.publish(changed(genuine, CloudEventHeaders.ACCOUNT_ID, "999"));
        Gateway.publish(visitor.conversation.byOperator(1));

        assertThat(visitor.client.expect("message").get("sequence").asInt()).isEqualTo(1);
        assertThat(visitor.client.received()).isEmpty();
    }

    @Test
    void anEventThatNamesAnotherAccountNeverReachesTheVisitor() {
        var visitor = new Visitor(chat);
        var forged = new Conversation(Gateway.newChat(22), visitor.conversation.visitorId());

        Gateway.publish(forged.byOperator(1));
        Gateway.publish(visitor.conversation.byOperator(1));

        assertThat(visitor.client.expect("message").get("conversationId").asText())
                .isEqualTo(visitor.conversation.id().toString());
        assertThat(visitor.client.received()).isEmpty();
    }

    @Test
    void anErasedClientsSessionsEndAndOperatorsForgetItsConversations() {
        var visitor = new Visitor(chat);
        var stranger = new Visitor(chat);
        var operator = Gateway.operator(21);

        Gateway.publish(new ClientHistoryErased(
                chat.accountId(),
                UUID.randomUUID(),
                43,
                List.of(visitor.conversation.visitorId(), UUID.randomUUID()),
                List.of(visitor.conversation.id()),
                2,
                0,
                Instant.now()));

        assertThat(visitor.client.closeCode()).isEqualTo(4401);
        assertThat(operator.expect("erased").get("conversationId").asText())
                .isEqualTo(visitor.conversation.id().toString());
        Gateway.publish(stranger.conversation.byOperator(1));
        stranger.client.expect("message");
        operator.close();
    }

    private static ProducerRecord<String, byte[]> changed(
            ProducerRecord<String, byte[]> genuine, String header, String value) {
        var changed = new ProducerRecord<>(genuine.topic(), genuine.key(), genuine.value());
        genuine.headers().forEach(changed.headers()::add);
        changed.headers().remove(header).add(header, value.getBytes(UTF_8));
        return changed;
    }

    private static final class Visitor {

        private final SocketClient client;
        private final Conversation conversation;

        Visitor(OnlineChatPublished chat) {
            client = SocketClient.connect(Gateway.visitorSocket())
                    .send(Gateway.hello(Gateway.token(chat, Gateway.key())));
            conversation = new Conversation(
                    chat,
                    UUID.fromString(client.expect("welcome").get("visitorId").asText()));
        }
    }
}
