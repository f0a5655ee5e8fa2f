package io.beseda.conversation.intake;

import static io.beseda.conversation.testing.ConversationFixtures.message;
import static org.assertj.core.api.Assertions.assertThat;

import io.beseda.conversation.conversation.ConversationId;
import io.beseda.conversation.message.ClientMessageId;
import io.beseda.conversation.message.MessageText;
import io.beseda.conversation.onlinechat.ConversationMode;
import io.beseda.conversation.testing.ConversationFixtures;
import io.beseda.conversation.testing.StoredRows;
import io.beseda.conversation.visitor.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How many messages a second the intake stores on one thread, without Kafka before it: {@code -Dtest=IntakeMeasurement}. Not part
 * of the build, because its name does not end in Test.
 */
@QuarkusTest
class IntakeMeasurement {

    private static final int VISITORS = 500;
    private static final String TEXT = "x".repeat(200);
    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final Duration MEASURED = Duration.ofSeconds(10);

    @Inject
    ConversationFixtures fixtures;

    @Inject
    TakeInActivities takeInActivities;

    @Inject
    StoredRows rows;

    private int next;

    @ParameterizedTest
    @ValueSource(ints = {1, 50, 500})
    void messagesStoredPerSecondInBatchesOf(int size) {
        Visitor first = fixtures.newVisitor(ConversationMode.ONE_ACTIVE);
        List<Visitor> visitors = new ArrayList<>();
        for (int i = 0; i < VISITORS; i++) {
            visitors.add(fixtures.anotherOf(first));
        }
        takeInActivities.take(visitors.stream().map(one -> message(one, TEXT)).toList());
        List<UUID> conversations = visitors.stream().map(this::conversationOf).toList();

        run(WARM_UP, size, visitors, conversations);
        Duration threadBefore = threadCpu();
        Duration serverBefore = serverCpu();
        long stored = run(MEASURED, size, visitors, conversations);
        Duration thread = threadCpu().minus(threadBefore);
        Duration server = serverCpu().minus(serverBefore);

        System.out.printf(
                "batches of %d: %,d messages/s; CPU a message: %d µs here, %d µs in PostgreSQL; %s%n",
                size,
                stored / MEASURED.toSeconds(),
                thread.dividedBy(stored).toNanos() / 1_000,
                server.dividedBy(stored).toNanos() / 1_000,
                updates());
        assertThat(stored).isPositive();
    }

    private long run(Duration time, int size, List<Visitor> visitors, List<UUID> conversations) {
        long end = System.nanoTime() + time.toNanos();
        long stored = 0;
        while (System.nanoTime() < end) {
            List<WrittenMessage> batch = new ArrayList<>(size);
            for (int i = 0; i < size; i++, next++) {
                int who = next % VISITORS;
                batch.add(new WrittenMessage(
                        visitors.get(who),
                        new ClientMessageId(UUID.randomUUID()),
                        Optional.of(new ConversationId(conversations.get(who))),
                        new MessageText(TEXT),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Instant.now(),
                        BotSaid.NOTHING));
            }
            takeInActivities.take(batch);
            stored += size;
        }
        return stored;
    }

    private UUID conversationOf(Visitor visitor) {
        return rows.query(
                        "SELECT id FROM conversation WHERE account_id = ? AND visitor_id = ?",
                        row -> row.getObject(1, UUID.class),
                        visitor.accountId().value(),
                        visitor.visitorId().value())
                .get(0);
    }

    private static Duration threadCpu() {
        return Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
    }

    /** Of every process of the server that lives: it forks one per connection. */
    private Duration serverCpu() {
        return rows.query("SELECT pid FROM pg_stat_activity", row -> row.getLong(1)).stream()
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** How many updates of conversations touched no index. */
    private String updates() {
        return rows.query(
                        "SELECT n_tup_upd, n_tup_hot_upd FROM pg_stat_user_tables WHERE relname = 'conversation'",
                        row -> row.getLong(2) + " of " + row.getLong(1) + " updates of conversations were heap-only")
                .get(0);
    }
}
