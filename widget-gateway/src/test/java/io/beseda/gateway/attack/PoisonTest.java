package io.beseda.gateway.attack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.beseda.contracts.Author;
import io.beseda.contracts.CloudEventHeaders;
import io.beseda.contracts.Event;
import io.beseda.contracts.Topic;
import io.beseda.contracts.TypingChanged;
import io.beseda.contracts.UserPublished;
import io.beseda.gateway.support.Conversation;
import io.beseda.gateway.support.Gateway;
import io.beseda.gateway.support.SocketClient;
import io.beseda.support.testing.Infrastructure;
import io.beseda.support.testing.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** F11: records nobody can read, on every topic the gateway reads live. The next one is handled within five seconds. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class PoisonTest {

    private static final long ACCOUNT = 28;
    private static final Duration FIVE_SECONDS = Duration.ofSeconds(5);

    @Test
    void onConversationEventsTheNextMessageComes() {
        var conversation = new Conversation(Gateway.chat(ACCOUNT), UUID.randomUUID());
        var operator = Gateway.operator(ACCOUNT);
        var good = conversation.byVisitor(1, UUID.randomUUID());

        poison(Topic.CONVERSATION_EVENTS, good);
        Gateway.publish(good);

        assertArrives(operator);
    }

    @Test
    void onLiveSignalsTheNextSignalComes() {
        Gateway.awaitSignals();
        var operator = Gateway.operator(ACCOUNT);
        var good = new TypingChanged(
                ACCOUNT,
                UUID.randomUUID(),
                UUID.randomUUID(),
                new Author(Author.Type.VISITOR, "v", null),
                true,
                Instant.now());

        poison(Topic.LIVE_SIGNALS, good);
        Gateway.publish(good);

        assertArrives(operator);
    }

    @Test
    void onUsersTheNextUserIsClosed() {
        long user = Gateway.nextUser();
        var socket =
                SocketClient.connect(Gateway.operatorSocket()).send(Gateway.hello(TestTokens.operator(ACCOUNT, user)));
        socket.expect("welcome");
        var good = new UserPublished(ACCOUNT, user, 2, "Olga", UserPublished.Role.OPERATOR, false, Instant.now());

        poison(Topic.USERS, good);
        Gateway.publish(good);

        await().atMost(FIVE_SECONDS).until(() -> !socket.isOpen());
        assertThat(socket.closeCode()).isEqualTo(4403);
    }

    private static void assertArrives(SocketClient operator) {
        await().atMost(FIVE_SECONDS).until(() -> !operator.received().isEmpty());
    }

    /** Into the partition of a good record: the same key. */
    private static void poison(Topic topic, Event good) {
        String key = good.key();
        Gateway.publish(new ProducerRecord<>(topic.topicName(), key, "no json".getBytes(UTF_8)));
        if (topic.cleanup() == Topic.Cleanup.DELETE) {
            // A compacted topic takes no record without a key.
            Gateway.publish(new ProducerRecord<>(topic.topicName(), null, "no key".getBytes(UTF_8)));
        }
        Gateway.publish(like(good, "{\"accountId\":".getBytes(UTF_8)));
        Gateway.publish(like(good, ("{\"x\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}").getBytes(UTF_8)));
        Gateway.publish(like(good, ("{\"x\":\"" + "x".repeat(900_000) + "\"}").getBytes(UTF_8)));
        var ofTomorrow = like(good, "{}".getBytes(UTF_8));
        ofTomorrow.headers().remove(CloudEventHeaders.TYPE).add(CloudEventHeaders.TYPE, "of-tomorrow".getBytes(UTF_8));
        Gateway.publish(ofTomorrow);
    }

    private static ProducerRecord<String, byte[]> like(Event good, byte[] value) {
        var genuine = Gateway.record(good);
        var changed = new ProducerRecord<>(genuine.topic(), genuine.key(), value);
        genuine.headers().forEach(changed.headers()::add);
        return changed;
    }
}
