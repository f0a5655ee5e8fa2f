package io.beseda.chatconfig.publishing;

import static org.awaitility.Awaitility.await;

import io.beseda.contracts.Event;
import io.beseda.contracts.Topic;
import io.beseda.support.event.EventCodec;
import io.beseda.support.kafka.KafkaClients;
import io.beseda.support.kafka.TopicProvisioning;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** What was published on a topic, read from its beginning. */
final class PublishedRecords implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final List<ConsumerRecord<String, byte[]>> seen = new ArrayList<>();
    private final EventCodec codec;
    private final Consumer<String, byte[]> consumer;

    PublishedRecords(Topic topic, KafkaClients clients, EventCodec codec) throws InterruptedException {
        new TopicProvisioning(clients).ensure(List.of(topic));
        this.codec = codec;
        consumer = clients.broadcastConsumer("test");
        var partitions = consumer.partitionsFor(topic.topicName()).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** The records of a key, once there are as many. */
    List<ConsumerRecord<String, byte[]>> of(String key, int count) {
        await().atMost(LIMIT).until(() -> ofNow(key).size() >= count);
        return ofNow(key);
    }

    /** The events of a key, once there are as many. */
    <E extends Event> List<E> events(String key, int count, Class<E> type) {
        return of(key, count).stream()
                .map(received -> type.cast(codec.event(received).orElseThrow()))
                .toList();
    }

    private List<ConsumerRecord<String, byte[]>> ofNow(String key) {
        consumer.poll(Duration.ofMillis(50)).forEach(seen::add);
        return seen.stream().filter(received -> key.equals(received.key())).toList();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
