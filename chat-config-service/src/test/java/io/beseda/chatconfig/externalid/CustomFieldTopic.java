package io.beseda.chatconfig.externalid;

import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.operator;
import static org.awaitility.Awaitility.await;

import io.beseda.contracts.CrmEntityType;
import io.beseda.contracts.CustomFieldPublished;
import io.beseda.contracts.Topic;
import io.beseda.support.event.EventCodec;
import io.beseda.support.event.OutgoingEvent;
import io.beseda.support.kafka.KafkaClients;
import io.beseda.support.kafka.TopicProvisioning;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/** Publishes as the CRM does, and reads what the service parked. */
@Singleton
public class CustomFieldTopic {

    public static final String FIELDS = "/api/settings/v1/external-id-fields";

    private static final AtomicLong IDS = new AtomicLong(10_000_000_000L);
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final KafkaClients clients;
    private final EventCodec codec = new EventCodec("crm-entity-service");
    private final Producer<String, byte[]> producer;

    @Inject
    public CustomFieldTopic(KafkaClients clients) throws InterruptedException {
        this.clients = clients;
        new TopicProvisioning(clients).ensure(List.of(Topic.CUSTOM_FIELDS));
        this.producer = clients.batchProducer("test", Duration.ofSeconds(10));
    }

    @PreDestroy
    void close() {
        producer.close();
    }

    /** A field of its own, in its first version. */
    public static CustomFieldPublished field(long account, CrmEntityType entityType, String type, String name) {
        return new CustomFieldPublished(account, IDS.incrementAndGet(), 1, entityType, type, name, null, Instant.EPOCH);
    }

    public static CustomFieldPublished renamed(CustomFieldPublished field, long version, String name) {
        return new CustomFieldPublished(
                field.accountId(),
                field.fieldId(),
                version,
                field.entityType(),
                field.type(),
                name,
                null,
                Instant.EPOCH);
    }

    /** In this order and in one request, so that they are likely to be read as one batch. */
    public void publish(CustomFieldPublished... fields) {
        for (CustomFieldPublished field : fields) {
            producer.send(record(field));
        }
        producer.flush();
    }

    public void delete(CustomFieldPublished field) {
        producer.send(codec.toRecord(OutgoingEvent.tombstone(UUID.randomUUID(), Instant.EPOCH, field)));
        producer.flush();
    }

    public ProducerRecord<String, byte[]> record(CustomFieldPublished field) {
        return codec.toRecord(new OutgoingEvent(UUID.randomUUID(), Instant.EPOCH, field));
    }

    public void send(ProducerRecord<String, byte[]> record) {
        producer.send(record);
        producer.flush();
    }

    /** Publishes a field and waits until the service knows it. */
    public CustomFieldPublished known(long account, CrmEntityType entityType, String type, String name) {
        CustomFieldPublished field = field(account, entityType, type, name);
        publish(field);
        await().atMost(LIMIT).until(() -> names(account).contains(name));
        return field;
    }

    /** Of the fields that can be chosen. */
    public static List<String> names(long account) {
        return operator(account).get(FIELDS).then().statusCode(200).extract().path("items.name");
    }

    /** How many records with this key were parked so far. */
    public long parked(String key) {
        try (Consumer<String, byte[]> consumer = clients.broadcastConsumer("test-reader")) {
            var partition = new TopicPartition(Topic.CUSTOM_FIELDS.parkedName(), 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            long found = 0;
            while (consumer.position(partition) < end) {
                for (var record : consumer.poll(Duration.ofMillis(100))) {
                    found += key.equals(record.key()) ? 1 : 0;
                }
            }
            return found;
        }
    }
}
