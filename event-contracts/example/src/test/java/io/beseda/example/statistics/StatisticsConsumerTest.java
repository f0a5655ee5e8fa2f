package io.beseda.example.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.beseda.contracts.Author;
import io.beseda.contracts.ConversationEvent;
import io.beseda.contracts.ConversationFinished;
import io.beseda.contracts.ConversationReopened;
import io.beseda.contracts.ConversationStarted;
import io.beseda.contracts.EventType;
import io.beseda.contracts.MessageAdded;
import io.beseda.contracts.NoteAdded;
import io.beseda.local.kafka.LocalKafka;
import io.beseda.local.postgres.LocalPostgres;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatisticsConsumerTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Instant MONDAY = Instant.parse("2026-11-23T23:59:00Z");
    private static final Author OPERATOR = new Author(Author.Type.OPERATOR, "7", "Olga");
    private static final Author VISITOR = new Author(Author.Type.VISITOR, new UUID(1, 1).toString(), null);
    private static final AtomicLong ACCOUNTS = new AtomicLong(1000);

    @TempDir
    static Path directory;

    private static LocalPostgres postgres;
    private static LocalKafka kafka;
    private static EventSender events;

    private final String group = "statistics-" + UUID.randomUUID();
    private final UUID conversation = UUID.randomUUID();
    private final UUID chat = UUID.randomUUID();
    private final long account = ACCOUNTS.incrementAndGet();
    private StatisticsConsumer consumer;
    private Thread running;

    @BeforeAll
    static void startServers() throws Exception {
        postgres = LocalPostgres.start(directory.resolve("postgres"), 0);
        postgres.createDatabase("statistics", "statistics", "statistics");
        kafka = LocalKafka.start(directory.resolve("kafka"), 0, 0);
        events = new EventSender(kafka.bootstrapServers());
    }

    @AfterAll
    static void stopServers() {
        events.close();
        kafka.close();
        postgres.close();
    }

    @BeforeEach
    void startConsumer() {
        consumer = new StatisticsConsumer(kafka.bootstrapServers(), group, jdbcUrl());
        running = new Thread(consumer::run);
        running.start();
    }

    @AfterEach
    void stopConsumer() throws InterruptedException {
        consumer.close();
        running.join(LIMIT.toMillis());
        assertThat(running.isAlive()).isFalse();
    }

    @Test
    void countsByAccountAndDay() {
        send(started(), added(1, VISITOR, 0), added(2, VISITOR, 30), added(3, OPERATOR, 90), added(4, OPERATOR, 95));
        send(finished(120));

        assertThat(days()).containsExactly("2026-11-23: 1 2 0 0 0 0", "2026-11-24: 0 0 2 1 1 90");
    }

    @Test
    void eventsThatComeAgainChangeNothing() {
        List<ConversationEvent> all = List.of(
                started(),
                added(1, VISITOR, 0),
                added(2, OPERATOR, 10),
                finished(20),
                reopened(),
                added(3, VISITOR, 30),
                finished(40));
        all.forEach(event -> send(event, event));
        all.forEach(this::send);

        assertThat(days()).containsExactly("2026-11-23: 1 2 1 2 1 10");
    }

    @Test
    void anotherAccountWithTheSameIdsIsCountedByItself() {
        send(started(), added(1, VISITOR, 0));
        long other = ACCOUNTS.incrementAndGet();
        events.send(new ConversationStarted(other, conversation, 1, chat, "Shop", new UUID(1, 1), MONDAY, null, null));

        assertThat(days()).containsExactly("2026-11-23: 1 1 0 0 0 0");
        assertThat(days(other)).containsExactly("2026-11-23: 1 0 0 0 0 0");
    }

    @Test
    void whatItDoesNotKnowAndWhatNobodyCanReadIsPassedOver() {
        events.sendRaw(conversation.toString(), account, EventType.MESSAGE_ADDED.typeName(), "{\"accountId\":");
        events.sendRaw(conversation.toString(), account, "io.beseda.of-tomorrow", "{}");
        events.sendRaw(conversation.toString(), account, EventType.MESSAGE_ADDED.typeName(), "[1]");
        events.sendRaw(
                conversation.toString(),
                account + 1,
                EventType.CONVERSATION_STARTED.typeName(),
                events.json(started()));
        send(new NoteAdded(
                account, conversation, chat, new UUID(1, 1), UUID.randomUUID(), 1, OPERATOR, "note", MONDAY));
        send(started());

        assertThat(days()).containsExactly("2026-11-23: 1 0 0 0 0 0");
    }

    @Test
    void afterAKillBetweenDatabaseAndOffsetTheBatchComesAgainAndChangesNothing() throws InterruptedException {
        send(started(), added(1, VISITOR, 0));
        assertThat(days()).containsExactly("2026-11-23: 1 1 0 0 0 0");
        stopConsumer();

        events.forgetOffsets(group);
        startConsumer();
        send(added(2, VISITOR, 5));

        assertThat(days()).containsExactly("2026-11-23: 1 2 0 0 0 0");
    }

    @Test
    void twoInstancesShareTheWork() throws InterruptedException {
        StatisticsConsumer second = new StatisticsConsumer(kafka.bootstrapServers(), group, jdbcUrl());
        Thread other = new Thread(second::run);
        other.start();
        for (int i = 1; i <= 300; i++) {
            UUID one = UUID.randomUUID();
            events.send(new ConversationStarted(account, one, i, chat, "Shop", new UUID(1, 1), MONDAY, null, null));
        }

        assertThat(days("2026-11-23: 300 0 0 0 0 0")).containsExactly("2026-11-23: 300 0 0 0 0 0");
        second.close();
        other.join(LIMIT.toMillis());
    }

    private void send(ConversationEvent... all) {
        for (ConversationEvent event : all) {
            events.send(event);
        }
    }

    private ConversationEvent started() {
        return new ConversationStarted(account, conversation, 42, chat, "Shop", new UUID(1, 1), MONDAY, null, null);
    }

    private ConversationEvent reopened() {
        return new ConversationReopened(account, conversation, 42, chat, new UUID(1, 1), 2, MONDAY.plusSeconds(25));
    }

    private ConversationEvent added(long sequence, Author author, long seconds) {
        UUID id = new UUID(sequence, account);
        Instant at = MONDAY.plusSeconds(seconds);
        return new MessageAdded(
                account, conversation, chat, new UUID(1, 1), sequence, id, id, author, "text", at, null);
    }

    private ConversationEvent finished(long seconds) {
        return new ConversationFinished(
                account, conversation, 42, chat, new UUID(1, 1), 4, OPERATOR, MONDAY.plusSeconds(seconds));
    }

    private List<String> days() {
        return days(account);
    }

    /** Once everything sent so far was taken. */
    private List<String> days(long of) {
        await().atMost(LIMIT).until(() -> events.lag(group) == 0);
        return read(of);
    }

    private List<String> days(String wanted) {
        await().atMost(LIMIT).until(() -> read(account).contains(wanted));
        return days();
    }

    private static List<String> read(long account) {
        String sql = "SELECT * FROM account_statistics WHERE account_id = " + account + " ORDER BY day";
        List<String> days = new java.util.ArrayList<>();
        try (var connection = DriverManager.getConnection(jdbcUrl());
                ResultSet row = connection.createStatement().executeQuery(sql)) {
            while (row.next()) {
                days.add("%s: %d %d %d %d %d %d"
                        .formatted(
                                row.getDate("day"),
                                row.getLong("conversations"),
                                row.getLong("visitor_messages"),
                                row.getLong("operator_messages"),
                                row.getLong("finished"),
                                row.getLong("first_answers"),
                                row.getLong("first_answer_seconds")));
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return days;
    }

    private static String jdbcUrl() {
        return postgres.jdbcUrl("statistics") + "?user=statistics&password=statistics";
    }
}
