package io.beseda.support.consuming;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.beseda.contracts.Event;
import io.beseda.contracts.MessageWritten;
import io.beseda.contracts.Topic;
import io.beseda.support.event.EventCodec;
import io.beseda.support.kafka.KafkaClients;
import io.beseda.support.kafka.TopicProvisioning;
import io.beseda.support.testing.EventFixtures;
import io.beseda.support.testing.Infrastructure;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventLoopTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final KafkaClients clients =
            new KafkaClients(Map.of("bootstrap.servers", Infrastructure.kafka().bootstrapServers()));
    private final EventCodec codec = new EventCodec("test");
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final String service = "loop-" + UUID.randomUUID();
    private final List<String> handled = new CopyOnWriteArrayList<>();
    private final Producer<String, byte[]> producer = clients.producer("test", LIMIT);
    private final String prefix = UUID.randomUUID() + " ";

    /** A broker names a new partition's leader before that has opened its log, which on a busy disk takes seconds. */
    @BeforeEach
    void topicTakesRecords() throws InterruptedException {
        new TopicProvisioning(clients).ensure(List.of(Topic.VISITOR_ACTIVITY));
        await().atMost(Duration.ofMinutes(1))
                .ignoreExceptions()
                .until(() -> producer.send(codec.toRecord(EventFixtures.messageWritten("of no test")))
                        .get()
                        .hasOffset());
    }

    @AfterEach
    void closeProducer() {
        producer.close();
    }

    @Test
    void handlesEventsInOrder() {
        write("1", "2", "3");

        try (EventLoop loop = loop(events -> {})) {
            loop.start();

            awaitHandled("1", "2", "3");
        }
    }

    @Test
    void goesOnAfterARestartWhereItStopped() {
        try (EventLoop first = loop(events -> {})) {
            write("1");
            first.start();
            awaitHandled("1");
        }
        write("2");

        try (EventLoop second = loop(events -> {})) {
            second.start();

            awaitHandled("1", "2");
        }
    }

    @Test
    void parksAPoisonRecordAndGoesOnWithItsPartition() {
        write("1");
        producer.send(new ProducerRecord<>(Topic.VISITOR_ACTIVITY.topicName(), key(), "no json".getBytes(UTF_8)));
        write("2");

        try (EventLoop loop = loop(events -> {})) {
            loop.start();

            awaitHandled("1", "2");
            assertThat(registry.counter("beseda.events.parked", "service", service, "topic", "visitor-activity.v1")
                            .count())
                    .isGreaterThanOrEqualTo(1);
        }
    }

    @Test
    void handlesABatchThatFailsRecordByRecordAndParksTheOneAtFault() {
        write("1", "poison", "2");

        try (EventLoop loop = loop(events -> {
            if (texts(events).contains("poison")) {
                throw new IllegalArgumentException("this text can't be stored");
            }
        })) {
            loop.start();

            awaitHandled("1", "2");
        }
    }

    @Test
    void waitsForTheDatabaseWithoutSkippingOrReordering() {
        write("1", "2", "3");
        AtomicInteger attempts = new AtomicInteger();

        try (EventLoop loop = loop(events -> {
            if (attempts.incrementAndGet() <= 3) {
                throw new IllegalStateException(new SQLException("connection refused", "08001"));
            }
        })) {
            loop.start();

            awaitHandled("1", "2", "3");
            assertThat(attempts.get()).isGreaterThan(3);
        }
    }

    @Test
    void waitsForWhatHasNotArrivedYet() {
        write("early");
        AtomicInteger attempts = new AtomicInteger();

        try (EventLoop loop = loop(events -> {
            if (attempts.incrementAndGet() <= 2) {
                throw new NotYet("its online chat has not arrived");
            }
        })) {
            loop.start();

            awaitHandled("early");
        }
    }

    @Test
    void tellsThatItsPositionIsGoneAndGoesOnWithTheOldestRecord() throws Exception {
        try (EventLoop first = loop(events -> {})) {
            write("1");
            first.start();
            awaitHandled("1");
        }
        write("lost");
        deleteAllRecords();
        write("2");

        try (EventLoop second = loop(events -> {})) {
            second.start();

            awaitHandled("1", "2");
            assertThat(registry.counter(
                                    "beseda.events.position.lost", "service", service, "topic", "visitor-activity.v1")
                            .count())
                    .isEqualTo(1);
        }
    }

    private void deleteAllRecords() throws Exception {
        String topic = Topic.VISITOR_ACTIVITY.topicName();
        int partition = producer.send(codec.toRecord(EventFixtures.messageWritten(prefix + "deleted with the others")))
                .get()
                .partition();
        try (var admin = clients.admin("test")) {
            admin.deleteRecords(Map.of(new TopicPartition(topic, partition), RecordsToDelete.beforeOffset(-1)))
                    .all()
                    .get();
        }
    }

    private EventLoop loop(Consumer<List<? extends Event>> trouble) {
        EventHandler handler = new EventHandler() {
            @Override
            public Topic topic() {
                return Topic.VISITOR_ACTIVITY;
            }

            @Override
            public void handle(List<? extends Event> events) {
                List<String> texts = texts(events);
                if (!texts.isEmpty()) {
                    trouble.accept(events);
                }
                handled.addAll(texts);
            }
        };
        return new EventLoop(
                service,
                clients,
                new ParkedRecords(service, producer),
                codec,
                new LoopMetrics(registry, service, Topic.VISITOR_ACTIVITY.topicName()),
                handler);
    }

    /** The texts of this test: others share the topic. */
    private List<String> texts(List<? extends Event> events) {
        return events.stream()
                .map(event -> ((MessageWritten) event).text())
                .filter(text -> text.startsWith(prefix))
                .map(text -> text.substring(prefix.length()))
                .toList();
    }

    private void write(String... texts) {
        for (String text : texts) {
            producer.send(codec.toRecord(EventFixtures.messageWritten(prefix + text)));
        }
        producer.flush();
    }

    private static String key() {
        return EventFixtures.messageWritten("").event().key();
    }

    private void awaitHandled(String... texts) {
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(Set.copyOf(handled)).containsExactlyInAnyOrder(texts));
        assertThat(handled).startsWith(texts);
    }
}
