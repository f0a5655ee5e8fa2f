package io.beseda.conversation.testing;

import io.beseda.contracts.Event;
import io.beseda.contracts.Topic;
import io.beseda.support.consuming.EventHandler;
import io.beseda.support.consuming.EventLoop;
import io.beseda.support.consuming.LoopMetrics;
import io.beseda.support.consuming.ParkedRecords;
import io.beseda.support.event.EventCodec;
import io.beseda.support.kafka.KafkaClients;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.awaitility.Awaitility;

/** A second reader of a whole topic, beside the service's own: what a replay, a restart or a rebalance amounts to. */
@ApplicationScoped
public class OwnLoop {

    @Inject
    KafkaClients clients;

    @Inject
    EventCodec codec;

    /** A death of the process after its commit. */
    private static final class Crash extends RetriableException {
        private static final long serialVersionUID = 1L;
    }

    /** What the reader does with a batch. */
    @FunctionalInterface
    public interface Handling {
        void handle(List<? extends Event> events);
    }

    /** Handles everything, but dies once after its first commit. */
    public static final class CrashOnce implements Handling {

        private final Handling handling;
        private final AtomicBoolean crashed = new AtomicBoolean();

        public CrashOnce(Handling handling) {
            this.handling = handling;
        }

        @Override
        public void handle(List<? extends Event> events) {
            handling.handle(events);
            if (crashed.compareAndSet(false, true)) {
                throw new Crash();
            }
        }

        public boolean happened() {
            return crashed.get();
        }
    }

    /** Reads the topic from its beginning to its present end. */
    public void run(Topic topic, Handling handling) {
        String service = "own-loop-" + UUID.randomUUID();
        EventHandler handler = new EventHandler() {
            @Override
            public Topic topic() {
                return topic;
            }

            @Override
            public void handle(List<? extends Event> events) {
                handling.handle(events);
            }

            /** What is gone is gone; the service's own reader has seen to it. */
            @Override
            public void forget(List<String> keys) {}
        };
        MeterRegistry registry = new SimpleMeterRegistry();
        LoopMetrics metrics = new LoopMetrics(registry, service, topic.topicName());
        try (Producer<String, byte[]> parking = clients.producer(service, Duration.ofSeconds(10));
                Admin admin = clients.admin(service);
                EventLoop loop =
                        new EventLoop(service, clients, new ParkedRecords(service, parking), codec, metrics, handler)) {
            loop.start();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> hasReadAll(admin, EventLoop.group(service, topic), topic));
        }
    }

    private static boolean hasReadAll(Admin admin, String group, Topic topic) throws Exception {
        var committed = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        var wanted = admin
                .describeTopics(List.of(topic.topicName()))
                .allTopicNames()
                .get()
                .get(topic.topicName())
                .partitions()
                .stream()
                .map(partition -> new TopicPartition(topic.topicName(), partition.partition()))
                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        return admin.listOffsets(wanted).all().get().entrySet().stream()
                .filter(end -> end.getValue().offset() > 0)
                .allMatch(end ->
                        isRead(committed.get(end.getKey()), end.getValue().offset()));
    }

    private static boolean isRead(OffsetAndMetadata position, long end) {
        return position != null && position.offset() >= end;
    }
}
