package io.beseda.chatconfig.sighting;

import io.beseda.contracts.Topic;
import io.beseda.contracts.WidgetSighted;
import io.beseda.support.event.EventCodec;
import io.beseda.support.event.OutgoingEvent;
import io.beseda.support.kafka.KafkaClients;
import io.beseda.support.kafka.TopicProvisioning;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/** Publishes as gateways do, and reads what the service parked. */
@Singleton
public class SightingTopic {

    private final KafkaClients clients;
    private final EventCodec codec = new EventCodec("widget-gateway");
    private final Producer<String, byte[]> producer;

    @Inject
    public SightingTopic(KafkaClients clients) throws InterruptedException {
        this.clients = clients;
        new TopicProvisioning(clients).ensure(List.of(Topic.WIDGET_SIGHTINGS));
        this.producer = clients.batchProducer("test", Duration.ofSeconds(10));
    }

    @PreDestroy
    void close() {
        producer.close();
    }

    /** In this order and in one request, so that they are likely to be read as one batch. */
    public void publish(WidgetSighted... events) {
        for (WidgetSighted event : events) {
            producer.send(record(event));
        }
        producer.flush();
    }

    public ProducerRecord<String, byte[]> record(WidgetSighted event) {
        return codec.toRecord(new OutgoingEvent(UUID.randomUUID(), Instant.now(), event));
    }

    public void send(ProducerRecord<String, byte[]> record) {
        producer.send(record);
        producer.flush();
    }

    /** How many records of a chat were parked so far. */
    public long parked(String onlineChatId) {
        try (Consumer<String, byte[]> consumer = clients.broadcastConsumer("test-reader")) {
            var partition = new TopicPartition(Topic.WIDGET_SIGHTINGS.parkedName(), 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
            return records.stream()
                    .filter(record -> onlineChatId.equals(record.key()))
                    .count();
        }
    }
}
