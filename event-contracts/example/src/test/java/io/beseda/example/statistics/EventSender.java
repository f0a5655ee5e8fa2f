package io.beseda.example.statistics;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.beseda.contracts.CloudEventHeaders;
import io.beseda.contracts.Event;
import io.beseda.contracts.EventType;
import io.beseda.contracts.Topic;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Publishes as conversation-service does, and knows how far a group has read. */
final class EventSender implements AutoCloseable {

    private static final String TOPIC = Topic.CONVERSATION_EVENTS.topicName();
    private static final int PARTITIONS = 3;

    private final JsonMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private final Admin admin;
    private final KafkaProducer<String, byte[]> producer;

    EventSender(String bootstrapServers) throws ExecutionException, InterruptedException {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers);
        admin = Admin.create(settings);
        admin.createTopics(List.of(new NewTopic(TOPIC, PARTITIONS, (short) 1)))
                .all()
                .get();
        producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    void send(Event event) {
        sendRaw(event.key(), event.accountId(), EventType.of(event).typeName(), json(event));
    }

    void sendRaw(String key, long account, String type, String body) {
        var event = new ProducerRecord<>(TOPIC, key, body.getBytes(UTF_8));
        event.headers().add(CloudEventHeaders.TYPE, type.getBytes(UTF_8));
        event.headers().add(CloudEventHeaders.ACCOUNT_ID, Long.toString(account).getBytes(UTF_8));
        try {
            producer.send(event).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    String json(Event event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /** As if the group had died before it committed any. */
    void forgetOffsets(String group) {
        try {
            admin.deleteConsumerGroups(List.of(group)).all().get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    /** How many records the group has not taken yet. */
    long lag(String group) {
        try {
            Map<TopicPartition, OffsetAndMetadata> taken = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            long lag = 0;
            for (int i = 0; i < PARTITIONS; i++) {
                TopicPartition partition = new TopicPartition(TOPIC, i);
                long end = admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
                        .partitionResult(partition)
                        .get()
                        .offset();
                OffsetAndMetadata position = taken.get(partition);
                lag += end - (position == null ? 0 : position.offset());
            }
            return lag;
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        producer.close();
        admin.close();
    }
}
