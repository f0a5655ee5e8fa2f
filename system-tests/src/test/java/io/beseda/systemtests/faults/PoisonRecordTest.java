package io.beseda.systemtests.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.beseda.contracts.CloudEventHeaders;
import io.beseda.contracts.EventType;
import io.beseda.contracts.Topic;
import io.beseda.local.product.Product;
import io.beseda.systemtests.client.Administrator;
import io.beseda.systemtests.client.Administrator.Button;
import io.beseda.systemtests.client.Operator;
import io.beseda.systemtests.client.Visitor;
import io.beseda.systemtests.product.RunningProduct;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** F11: records nobody can read, on every partition of every topic. */
@ExtendWith(RunningProduct.class)
class PoisonRecordTest {

    private static final Duration DELAY = Duration.ofSeconds(5);
    private static final int DEEP = 10_000;
    private static final int LARGE = 1_000_000;

    private static final List<String> BODIES = List.of(
            "{",
            "[1]",
            "[".repeat(DEEP) + "]".repeat(DEEP),
            "{\"accountId\":1,\"text\":\"" + "x".repeat(LARGE) + "\"}");

    @Test
    void holdUpNobodyAndAreKeptAside(Product product) {
        Administrator administrator = Administrator.signIn(product);
        Button button = administrator.createChat("Poisoned", "https://poisoned.example");
        try (Kafka kafka = new Kafka(product);
                Operator operator = new Operator(product.origin(), administrator.token());
                Visitor visitor =
                        new Visitor(product.origin(), button, UUID.randomUUID().toString())) {
            visitor.write("before");
            await().until(() -> visitor.conversationId() != null);
            long parkedBefore = kafka.count(Topic.VISITOR_ACTIVITY.parkedName());

            for (Topic topic : Topic.values()) {
                BODIES.forEach(body -> kafka.sendToEveryPartition(topic, partition -> record(topic, partition, body)));
            }
            operator.history(visitor.conversationId());
            visitor.write("after");

            await().atMost(DELAY)
                    .untilAsserted(() -> assertThat(
                                    operator.history(visitor.conversationId()).shown())
                            .hasSize(2));
            Button another = administrator.createChat("After the poison", "https://after.example");
            await().atMost(DELAY)
                    .ignoreExceptionsMatching(AssertionError.class::isInstance)
                    .until(() -> Visitor.session(product.origin(), another, another.site(), "key")
                            .hasNonNull("token"));
            await().atMost(DELAY)
                    .until(() -> kafka.count(Topic.VISITOR_ACTIVITY.parkedName())
                            == parkedBefore + (long) BODIES.size() * Topic.VISITOR_ACTIVITY.partitions());
        }
    }

    /** Of a type that belongs there; without a key where the topic allows it. */
    private static ProducerRecord<String, byte[]> record(Topic topic, int partition, String body) {
        EventType type = Arrays.stream(EventType.values())
                .filter(candidate -> candidate.topic() == topic)
                .findFirst()
                .orElseThrow();
        String key = topic.cleanup() == Topic.Cleanup.COMPACT ? "nobody's" : null;
        ProducerRecord<String, byte[]> poison =
                new ProducerRecord<>(topic.topicName(), partition, key, body.getBytes(UTF_8));
        poison.headers().add(CloudEventHeaders.TYPE, type.typeName().getBytes(UTF_8));
        poison.headers().add(CloudEventHeaders.ACCOUNT_ID, "1".getBytes(UTF_8));
        return poison;
    }
}
