package io.beseda.support.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Kafka clients with the settings the message path depends on. What the deployment configures under {@code kafka.*}
 * (addresses, security) is added to them and may override them.
 */
public final class KafkaClients {

    private static final int RECONNECT_MILLIS = 50;
    private static final int RECONNECT_MAX_MILLIS = 1_000;
    private static final int REQUEST_TIMEOUT_MILLIS = 10_000;
    private static final int LINGER_MILLIS = 1_000;
    private static final int SIGNAL_TIMEOUT_MILLIS = 2_000;
    private static final int SIGNAL_BUFFER_BYTES = 4 * 1024 * 1024;
    private static final int METADATA_MAX_AGE_MILLIS = 30_000;
    private static final int SESSION_TIMEOUT_MILLIS = 6_000;
    private static final int HEARTBEAT_MILLIS = 1_500;

    private final Map<String, Object> deployment;

    /** @param deployment the {@code kafka.*} settings, at least {@code bootstrap.servers} */
    public KafkaClients(Map<String, Object> deployment) {
        Map<String, Object> given = new HashMap<>(deployment);
        // Quarkus adds the application's name as a group. Who reads in which group, or in none, is decided below.
        given.remove(CommonClientConfigs.GROUP_ID_CONFIG);
        this.deployment = Map.copyOf(given);
    }

    /**
     * A producer that loses and reorders nothing: idempotent, acks=all. It sends at once, and what is written while a request is
     * on its way goes with the next one, so requests grow with the load instead of multiplying. A send that finds its buffer full,
     * or no broker, fails after {@code maxBlock} instead of waiting longer.
     */
    public Producer<String, byte[]> producer(String clientId, Duration maxBlock) {
        return producer(producerSettings(clientId, maxBlock));
    }

    /** As above, for a caller who knows where a batch ends: nothing is sent before its {@code flush()}, or a second. */
    public Producer<String, byte[]> batchProducer(String clientId, Duration maxBlock) {
        Map<String, Object> settings = producerSettings(clientId, maxBlock);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, LINGER_MILLIS);
        return producer(settings);
    }

    /**
     * A producer for what is worth nothing seconds later: acknowledged by the leader alone, given up after two seconds, and a send
     * that finds no room or no broker fails at once. A retry may change the order.
     */
    public Producer<String, byte[]> signalProducer(String clientId) {
        Map<String, Object> settings = common(clientId);
        settings.put(ProducerConfig.ACKS_CONFIG, "1");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, false);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 0);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, SIGNAL_BUFFER_BYTES);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, SIGNAL_TIMEOUT_MILLIS);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, SIGNAL_TIMEOUT_MILLIS);
        return producer(settings);
    }

    private static Map<String, Object> producerSettings(String clientId, Duration maxBlock) {
        Map<String, Object> settings = common(clientId);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, maxBlock.toMillis());
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 2 * REQUEST_TIMEOUT_MILLIS);
        return settings;
    }

    private Producer<String, byte[]> producer(Map<String, Object> settings) {
        settings.putAll(deployment);
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    /**
     * A consumer of a group, with its name as client id; offsets are committed by the caller, and a position that is gone is an error, not a jump. The
     * partitions of a member that died go to another within the session time-out: a broker's smallest by default, against
     * 45 s that a client would ask for.
     */
    public Consumer<String, byte[]> groupConsumer(String group) {
        Map<String, Object> settings = consumerSettings(group);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_TIMEOUT_MILLIS);
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, HEARTBEAT_MILLIS);
        return consumer(settings);
    }

    /** A consumer without a group, for readers that take every partition and keep no position. */
    public Consumer<String, byte[]> broadcastConsumer(String clientId) {
        return consumer(consumerSettings(clientId));
    }

    public Admin admin(String clientId) {
        Map<String, Object> settings = common(clientId);
        settings.putAll(deployment);
        return Admin.create(settings);
    }

    private Map<String, Object> consumerSettings(String clientId) {
        Map<String, Object> settings = common(clientId);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 2_000);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return settings;
    }

    private Consumer<String, byte[]> consumer(Map<String, Object> settings) {
        settings.putAll(deployment);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private static Map<String, Object> common(String clientId) {
        Map<String, Object> settings = new HashMap<>();
        settings.put(CommonClientConfigs.CLIENT_ID_CONFIG, clientId);
        settings.put(CommonClientConfigs.RECONNECT_BACKOFF_MS_CONFIG, RECONNECT_MILLIS);
        settings.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, RECONNECT_MAX_MILLIS);
        settings.put(CommonClientConfigs.RETRY_BACKOFF_MS_CONFIG, RECONNECT_MILLIS);
        settings.put(CommonClientConfigs.RETRY_BACKOFF_MAX_MS_CONFIG, RECONNECT_MAX_MILLIS);
        settings.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_TIMEOUT_MILLIS);
        settings.put(CommonClientConfigs.METADATA_MAX_AGE_CONFIG, METADATA_MAX_AGE_MILLIS);
        return settings;
    }
}
