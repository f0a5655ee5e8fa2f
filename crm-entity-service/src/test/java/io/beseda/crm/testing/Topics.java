package io.beseda.crm.testing;

import io.beseda.contracts.ConversationEvent;
import io.beseda.contracts.CrmEvent;
import io.beseda.contracts.CustomFieldPublished;
import io.beseda.contracts.Event;
import io.beseda.contracts.SignedOut;
import io.beseda.contracts.TokenRevoked;
import io.beseda.contracts.Topic;
import io.beseda.contracts.UserPublished;
import io.beseda.support.account.UserId;
import io.beseda.support.consuming.EventLoop;
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
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/** Publishes as conversation-service does, and reads what the CRM published or parked. */
@Singleton
public class Topics {

    private final KafkaClients clients;
    private final EventCodec codec = new EventCodec("conversation-service");
    private final Producer<String, byte[]> producer;

    @Inject
    public Topics(KafkaClients clients) throws InterruptedException {
        this.clients = clients;
        new TopicProvisioning(clients)
                .ensure(List.of(
                        Topic.CONVERSATION_EVENTS,
                        Topic.CRM_EVENTS,
                        Topic.ONLINE_CHATS,
                        Topic.CUSTOM_FIELDS,
                        Topic.USERS,
                        Topic.REVOKED_TOKENS,
                        Topic.LIVE_SIGNALS));
        this.producer = clients.producer("test", Duration.ofSeconds(10));
    }

    @PreDestroy
    void close() {
        producer.close();
    }

    public void publish(ConversationEvent... events) {
        for (ConversationEvent event : events) {
            send(record(event));
        }
    }

    public ProducerRecord<String, byte[]> record(ConversationEvent event) {
        return codec.toRecord(new OutgoingEvent(UUID.randomUUID(), Instant.now(), event));
    }

    public void send(ProducerRecord<String, byte[]> record) {
        try {
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All events on the CRM's topic. */
    public List<CrmEvent> crmEvents() {
        return records(Topic.CRM_EVENTS.topicName()).stream()
                .map(record -> (CrmEvent) codec.event(record).orElseThrow())
                .toList();
    }

    /** What was published of a custom field, in order; a tombstone is empty. */
    public List<Optional<CustomFieldPublished>> customField(long id) {
        return records(Topic.CUSTOM_FIELDS.topicName()).stream()
                .filter(record -> record.key().equals(Long.toString(id)))
                .map(record -> Optional.ofNullable(record.value())
                        .flatMap(value -> codec.event(record))
                        .map(CustomFieldPublished.class::cast))
                .toList();
    }

    /** What was published of a token, in order; a tombstone is empty. */
    public List<Optional<TokenRevoked>> revokedToken(String id) {
        return records(Topic.REVOKED_TOKENS.topicName()).stream()
                .filter(record -> record.key().equals(id))
                .map(record -> Optional.ofNullable(record.value())
                        .flatMap(value -> codec.event(record))
                        .map(TokenRevoked.class::cast))
                .toList();
    }

    /** What was published of a user, in order. */
    public List<UserPublished> user(UserId id) {
        return events(Topic.USERS, id.toString()).map(UserPublished.class::cast).toList();
    }

    /** The ended sign-in sessions of a user, in order. */
    public List<SignedOut> signedOut(UserId id) {
        return events(Topic.LIVE_SIGNALS, id.toString())
                .map(SignedOut.class::cast)
                .toList();
    }

    private Stream<Event> events(Topic topic, String key) {
        return records(topic.topicName()).stream()
                .filter(record -> record.key().equals(key))
                .map(record -> codec.event(record).orElseThrow());
    }

    public List<ConsumerRecord<String, byte[]>> parked() {
        return records(Topic.CONVERSATION_EVENTS.parkedName());
    }

    /** How many records of conversations the service has not taken yet. */
    public long lag() {
        String topic = Topic.CONVERSATION_EVENTS.topicName();
        try (Admin admin = clients.admin("test-admin");
                Consumer<String, byte[]> consumer = clients.broadcastConsumer("test-reader")) {
            var committed = admin.listConsumerGroupOffsets(
                            EventLoop.group("crm-entity-service", Topic.CONVERSATION_EVENTS))
                    .partitionsToOffsetAndMetadata()
                    .get();
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            return consumer.endOffsets(partitions).entrySet().stream()
                    .mapToLong(end -> end.getValue()
                            - Optional.ofNullable(committed.get(end.getKey()))
                                    .map(OffsetAndMetadata::offset)
                                    .orElse(0L))
                    .sum();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<ConsumerRecord<String, byte[]>> records(String topic) {
        try (Consumer<String, byte[]> consumer = clients.broadcastConsumer("test-reader")) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
            return records;
        }
    }
}
