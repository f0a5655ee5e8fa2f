package io.beseda.systemtests.onemessage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.beseda.contracts.CloudEventHeaders;
import io.beseda.contracts.Topic;
import io.beseda.local.product.Product;
import io.beseda.systemtests.client.Administrator;
import io.beseda.systemtests.client.Visitor;
import io.beseda.systemtests.product.RunningProduct;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A first message passes the stations of docs/one-message.md, in the order the page tells them. */
@ExtendWith(RunningProduct.class)
class OneMessageTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Pattern EVENT = Pattern.compile("`(io\\.beseda\\.[a-z-]+)`");

    @Test
    void passesTheStationsOfTheDocument(Product product) throws Exception {
        List<String> told = EVENT.matcher(Files.readString(Path.of("../docs/one-message.md")))
                .results()
                .map(match -> match.group(1))
                .toList();
        var button = Administrator.signIn(product).createChat("One message", "https://one.example");
        String mark = "one message " + UUID.randomUUID();

        try (var topics = reader(product);
                Visitor visitor =
                        new Visitor(product.origin(), button, UUID.randomUUID().toString())) {
            String id = visitor.write(mark);
            List<ConsumerRecord<String, byte[]>> seen = new ArrayList<>();
            await().atMost(LIMIT).untilAsserted(() -> {
                topics.poll(Duration.ofMillis(200)).forEach(seen::add);
                assertThat(typesOf(seen, visitor, id)).containsExactlyElementsOf(told);
            });

            assertThat(visitor.history().accepted()).contains(id);
            assertThat(visitor.history().shown()).hasSize(1);
        }
    }

    /** The types of the records about this message or its conversation, by their time. */
    private static List<String> typesOf(List<ConsumerRecord<String, byte[]>> records, Visitor visitor, String id) {
        return records.stream()
                .filter(record -> {
                    String value = new String(record.value(), UTF_8);
                    return value.contains(id)
                            || visitor.conversationId() != null && value.contains(visitor.conversationId());
                })
                .sorted(java.util.Comparator.comparingLong(ConsumerRecord::timestamp))
                .map(record -> new String(
                        record.headers().lastHeader(CloudEventHeaders.TYPE).value(), UTF_8))
                .toList();
    }

    private static KafkaConsumer<String, byte[]> reader(Product product) {
        var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", product.kafkaBootstrapServers()),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = Stream.of(Topic.VISITOR_ACTIVITY, Topic.CONVERSATION_EVENTS, Topic.CRM_EVENTS)
                .flatMap(topic -> consumer.partitionsFor(topic.topicName()).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        return consumer;
    }
}
