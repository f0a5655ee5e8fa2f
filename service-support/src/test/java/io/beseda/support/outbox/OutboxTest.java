package io.beseda.support.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.beseda.contracts.MessageWritten;
import io.beseda.contracts.Topic;
import io.beseda.support.event.EventCodec;
import io.beseda.support.event.OutgoingEvent;
import io.beseda.support.kafka.KafkaClients;
import io.beseda.support.kafka.TopicProvisioning;
import io.beseda.support.testing.EventFixtures;
import io.beseda.support.testing.Infrastructure;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class OutboxTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final KafkaClients clients =
            new KafkaClients(Map.of("bootstrap.servers", Infrastructure.kafka().bootstrapServers()));
    private final EventCodec codec = new EventCodec("test");
    private final String database = "outbox_" + UUID.randomUUID().toString().replace('-', '_');
    private final Producer<String, byte[]> producer = clients.producer("test", LIMIT);
    private final List<String> published = new ArrayList<>();
    private final String prefix = UUID.randomUUID() + " ";
    private Consumer<String, byte[]> reader;

    @BeforeEach
    void emptyOutbox() throws Exception {
        Infrastructure.postgres().createDatabase(database, database, database);
        for (String migration : List.of("V0001__outbox.sql", "R__outbox_notify.sql")) {
            try (InputStream sql = Outbox.class.getResourceAsStream("/db/support/" + migration);
                    Connection connection = open()) {
                connection.createStatement().execute(new String(sql.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        new TopicProvisioning(clients).ensure(List.of(Topic.VISITOR_ACTIVITY));
        reader = clients.broadcastConsumer("reader");
        var partitions = IntStream.range(0, Topic.VISITOR_ACTIVITY.partitions())
                .mapToObj(partition -> new TopicPartition(Topic.VISITOR_ACTIVITY.topicName(), partition))
                .toList();
        reader.assign(partitions);
        reader.seekToEnd(partitions);
        partitions.forEach(reader::position);
    }

    @AfterEach
    void close() {
        reader.close();
        producer.close();
    }

    @Test
    void publishesCommittedEventsInTheirOrder() throws SQLException {
        try (OutboxPublisher publisher = publisher()) {
            publisher.start();

            appendAndCommit("1", "2");
            appendAndCommit("3");

            awaitPublished("1", "2", "3");
            awaitEmpty();
        }
    }

    @Test
    void publishesNothingOfATransactionThatRolledBack() throws SQLException {
        try (OutboxPublisher publisher = publisher();
                Connection connection = open()) {
            publisher.start();
            connection.setAutoCommit(false);
            append(connection, "never");
            connection.rollback();

            appendAndCommit("after");

            awaitPublished("after");
        }
    }

    @Test
    void publishesWhatAnEarlierPublisherLeftBehind() throws SQLException {
        appendAndCommit("1", "2");

        try (OutboxPublisher publisher = publisher()) {
            publisher.start();

            awaitPublished("1", "2");
        }
    }

    @Test
    void aSecondPublisherTakesOverWhenTheFirstEnds() throws SQLException {
        OutboxPublisher first = publisher();
        try (OutboxPublisher second = publisher()) {
            first.start();
            appendAndCommit("1");
            awaitPublished("1");
            second.start();
            first.close();

            appendAndCommit("2");

            awaitPublished("1", "2");
        }
    }

    @Test
    void goesOnWhenItsConnectionIsCut() throws SQLException {
        try (OutboxPublisher publisher = publisher();
                Connection connection = open()) {
            publisher.start();
            appendAndCommit("1");
            awaitPublished("1");
            connection
                    .createStatement()
                    .execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                            + " WHERE datname = current_database() AND pid <> pg_backend_pid()");

            appendAndCommit("2");

            awaitPublished("1", "2");
        }
    }

    /** Each within a fraction of the second after which it would look by itself. */
    @Test
    void publishesAtOnceWhatItsOwnProcessCommits() throws Exception {
        var signal = new OutboxSignal();
        try (OutboxPublisher publisher = publisher(signal);
                Connection connection = open()) {
            publisher.start();
            await().atMost(LIMIT).until(signal::isHeard);
            long began = System.nanoTime();
            for (int i = 1; i <= 5; i++) {
                connection.setAutoCommit(false);
                List<Runnable> afterCommit = new ArrayList<>();
                append(connection, signal, afterCommit::add, Integer.toString(i));
                connection.commit();
                afterCommit.forEach(Runnable::run);

                awaitPublished(
                        IntStream.rangeClosed(1, i).mapToObj(Integer::toString).toArray(String[]::new));
            }
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(3));
        }
    }

    @Test
    void hearsWhatOtherProcessesCommit() throws Exception {
        var signal = new OutboxSignal();
        try (OutboxListener listener = new OutboxListener(this::open, signal)) {
            listener.start();
            await().atMost(LIMIT).untilAsserted(() -> assertThat(listening()).isOne());

            long began = System.nanoTime();
            appendAndCommit("1");
            signal.await(LIMIT);

            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(LIMIT);
        }
    }

    private OutboxPublisher publisher() {
        return publisher(new OutboxSignal());
    }

    private OutboxPublisher publisher(OutboxSignal signal) {
        return new OutboxPublisher(this::open, producer, codec, new TopicProvisioning(clients), signal);
    }

    private void appendAndCommit(String... texts) throws SQLException {
        try (Connection connection = open()) {
            append(connection, texts);
        }
    }

    /** As a process does that does not publish. */
    private void append(Connection connection, String... texts) {
        append(
                connection,
                new OutboxSignal(),
                task -> {
                    throw new AssertionError("nobody listens here");
                },
                texts);
    }

    private void append(
            Connection connection,
            OutboxSignal signal,
            java.util.function.Consumer<Runnable> afterCommit,
            String... texts) {
        List<OutgoingEvent> events = List.of(texts).stream()
                .map(text -> EventFixtures.messageWritten(prefix + text))
                .toList();
        new Outbox(new OneConnection(connection), codec, signal, afterCommit).append(events);
    }

    private void awaitPublished(String... texts) {
        await().atMost(LIMIT).untilAsserted(() -> {
            reader.poll(Duration.ofMillis(200))
                    .forEach(record -> codec.event(record)
                            .map(event -> ((MessageWritten) event).text())
                            .filter(text -> text.startsWith(prefix))
                            .ifPresent(text -> published.add(text.substring(prefix.length()))));
            assertThat(published).containsExactly(texts);
        });
    }

    private void awaitEmpty() {
        await().atMost(LIMIT).untilAsserted(() -> assertThat(count("outbox")).isZero());
    }

    private long listening() throws SQLException {
        return count(
                "pg_stat_activity WHERE datname = current_database() AND query = 'LISTEN outbox' AND state = 'idle'");
    }

    private long count(String what) throws SQLException {
        try (Connection connection = open();
                var rows = connection.createStatement().executeQuery("SELECT count(*) FROM " + what)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection(Infrastructure.postgres().jdbcUrl(database), database, database);
    }

    /** Hands out the transaction's connection, as the pool does inside a transaction, and leaves closing it to the test. */
    private static final class OneConnection extends PGSimpleDataSource {

        private static final long serialVersionUID = 1L;

        private final transient Connection connection;

        private OneConnection(Connection connection) {
            this.connection = connection;
        }

        @Override
        public Connection getConnection() {
            return (Connection) Proxy.newProxyInstance(
                    OutboxTest.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) ->
                            method.getName().equals("close") ? null : method.invoke(connection, arguments));
        }
    }
}
