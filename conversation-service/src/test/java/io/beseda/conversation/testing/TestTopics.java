package io.beseda.conversation.testing;

import io.beseda.contracts.Event;
import io.beseda.contracts.Topic;
import io.beseda.support.account.AccountId;
import io.beseda.support.event.EventCodec;
import io.beseda.support.event.OutgoingEvent;
import io.beseda.support.kafka.KafkaClients;
import io.beseda.support.kafka.TopicProvisioning;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.awaitility.Awaitility;

/** Writes to the service's topics and keeps everything it publishes or parks. */
@ApplicationScoped
public class TestTopics {

    /** For machines that build several modules at once. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    KafkaClients clients;

    @Inject
    EventCodec codec;

    private final Map<Source, Queue<ConsumerRecord<String, byte[]>>> received = new ConcurrentHashMap<>();
    private Producer<String, byte[]> producer;
    private Consumer<String, byte[]> consumer;
    private Thread thread;

    /** Where records came from. */
    private record Source(String topic, String accountId) {

        static Source of(ConsumerRecord<String, byte[]> record) {
            return new Source(record.topic(), header(record, "ce_accountid"));
        }
    }

    /** With the service, so that every topic is there before it publishes. */
    void start(@Observes StartupEvent event) throws InterruptedException {
        Awaitility.setDefaultTimeout(PATIENCE);
        new TopicProvisioning(clients).ensure(List.of(Topic.values()));
        producer = clients.producer("test", Duration.ofSeconds(10));
        consumer = clients.broadcastConsumer("test");
        List<TopicPartition> partitions = Stream.of(
                        Topic.CONVERSATION_EVENTS.topicName(),
                        Topic.VISITOR_ACTIVITY.parkedName(),
                        Topic.ONLINE_CHATS.parkedName(),
                        Topic.CRM_EVENTS.parkedName(),
                        Topic.LIVE_SIGNALS.parkedName(),
                        Topic.USERS.parkedName(),
                        Topic.CONVERSATION_EVENTS.parkedName())
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(TestTopics::partition)
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        thread = new Thread(this::read, "test-topics");
        thread.start();
    }

    @PreDestroy
    void stop() throws InterruptedException {
        consumer.wakeup();
        thread.join();
        producer.close();
    }

    /** Sends events in this order; returns when the broker has them. */
    public void send(Event... events) {
        send(Arrays.stream(events).map(this::record).toList());
    }

    public void send(List<ProducerRecord<String, byte[]>> records) {
        try {
            for (var sent : records.stream().map(producer::send).toList()) {
                sent.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    public ProducerRecord<String, byte[]> record(Event event) {
        return codec.toRecord(new OutgoingEvent(UUID.randomUUID(), ConversationFixtures.THEN, event));
    }

    /** The event as a record whose value is something else. */
    public ProducerRecord<String, byte[]> spoilt(Event event, byte[] value) {
        ProducerRecord<String, byte[]> good = record(event);
        return new ProducerRecord<>(good.topic(), null, good.key(), value, good.headers());
    }

    public ProducerRecord<String, byte[]> tombstone(Topic topic, String key) {
        return new ProducerRecord<>(topic.topicName(), key, null);
    }

    /** The events published for an account, in the order of each conversation. */
    public List<Event> published(AccountId accountId) {
        return records(Topic.CONVERSATION_EVENTS.topicName(), accountId)
                .flatMap(record -> codec.event(record).stream())
                .toList();
    }

    public <E extends Event> List<E> published(AccountId accountId, Class<E> type) {
        return published(accountId).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** The {@code ce_id} of every event published for an account. */
    public List<String> publishedIds(AccountId accountId) {
        return records(Topic.CONVERSATION_EVENTS.topicName(), accountId)
                .map(record -> header(record, "ce_id"))
                .toList();
    }

    public List<ConsumerRecord<String, byte[]>> parked(Topic topic, AccountId accountId) {
        return records(topic.parkedName(), accountId).toList();
    }

    public static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value());
    }

    private Stream<ConsumerRecord<String, byte[]>> records(String topic, AccountId accountId) {
        return received.getOrDefault(new Source(topic, accountId.toString()), new ArrayDeque<>()).stream();
    }

    /** Lets go of what was published for an account, for tests that have thousands of them. */
    public void forget(AccountId accountId) {
        received.remove(new Source(Topic.CONVERSATION_EVENTS.topicName(), accountId.toString()));
    }

    private void keep(ConsumerRecord<String, byte[]> record) {
        received.computeIfAbsent(Source.of(record), source -> new ConcurrentLinkedQueue<>())
                .add(record);
    }

    private void read() {
        try (Consumer<String, byte[]> source = consumer) {
            while (true) {
                source.poll(Duration.ofSeconds(1)).forEach(this::keep);
            }
        } catch (WakeupException e) {
            // The tests are over.
        }
    }

    private static TopicPartition partition(PartitionInfo info) {
        return new TopicPartition(info.topic(), info.partition());
    }
}
