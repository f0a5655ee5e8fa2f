package io.beseda.systemtests.faults;

import static org.awaitility.Awaitility.await;

import io.beseda.contracts.Topic;
import io.beseda.local.product.Product;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The product's broker, for what no client of the product can do: read everything again, or send what nobody can read. */
final class Kafka implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Admin admin;
    private final KafkaProducer<String, byte[]> producer;

    Kafka(Product product) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", product.kafkaBootstrapServers(), "max.request.size", 2_000_000);
        admin = Admin.create(Map.of("bootstrap.servers", product.kafkaBootstrapServers()));
        producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    /** To every partition of a topic, so that each consumer must get past it wherever the next record comes from. */
    void sendToEveryPartition(Topic topic, Function<Integer, ProducerRecord<String, byte[]>> record) {
        for (int partition = 0; partition < topic.partitions(); partition++) {
            done(producer.send(record.apply(partition)));
        }
    }

    /** The group, whose members are down, begins with the oldest record again. */
    void readAgain(String group, Topic topic) {
        Map<TopicPartition, OffsetAndMetadata> first = offsets(topic, OffsetSpec.earliest()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, start -> new OffsetAndMetadata(start.getValue())));
        // The members that were killed are members until the broker has waited for them.
        await().atMost(LIMIT)
                .ignoreExceptions()
                .until(() -> done(admin.alterConsumerGroupOffsets(group, first).all()) == null);
    }

    void awaitAllRead(String group, Topic topic) {
        await().atMost(LIMIT).until(() -> lag(group, topic) == 0);
    }

    long count(String topic) {
        List<TopicPartition> partitions =
                done(admin.describeTopics(List.of(topic)).allTopicNames()).get(topic).partitions().stream()
                        .map(partition -> new TopicPartition(topic, partition.partition()))
                        .toList();
        return offsets(partitions, OffsetSpec.latest()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** How many records of a topic the group has not committed to have read. */
    long lag(String group, Topic topic) {
        var committed = done(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        return offsets(topic, OffsetSpec.latest()).entrySet().stream()
                .mapToLong(end -> end.getValue()
                        - (committed.containsKey(end.getKey())
                                ? committed.get(end.getKey()).offset()
                                : 0))
                .sum();
    }

    private Map<TopicPartition, Long> offsets(Topic topic, OffsetSpec which) {
        List<TopicPartition> partitions = IntStream.range(0, topic.partitions())
                .mapToObj(partition -> new TopicPartition(topic.topicName(), partition))
                .toList();
        return offsets(partitions, which);
    }

    private Map<TopicPartition, Long> offsets(List<TopicPartition> partitions, OffsetSpec which) {
        Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
        partitions.forEach(partition -> wanted.put(partition, which));
        Map<TopicPartition, ListOffsetsResultInfo> found =
                done(admin.listOffsets(wanted).all());
        Map<TopicPartition, Long> offsets = new HashMap<>();
        found.forEach((partition, at) -> offsets.put(partition, at.offset()));
        return offsets;
    }

    private static <T> T done(Future<T> action) {
        try {
            return action.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
        admin.close();
    }
}
