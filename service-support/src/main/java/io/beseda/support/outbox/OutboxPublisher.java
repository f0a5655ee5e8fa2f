package io.beseda.support.outbox;

import io.beseda.contracts.Topic;
import io.beseda.support.event.EventBatch;
import io.beseda.support.event.EventCodec;
import io.beseda.support.kafka.TopicProvisioning;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jboss.logging.Logger;

/**
 * Moves committed outbox rows to Kafka in the order of their ids, at least once, on a thread of its own.
 *
 * <p>One publisher of a database is active at a time: it holds an advisory lock on a connection of its own, so the end of
 * that connection is the end of its lead, and another replica takes over within {@link #IDLE}. A row is deleted after the
 * broker acknowledged all its events, along with the others of {@link #DELETION_INTERVAL}. It is woken by the {@link OutboxSignal} that
 * this process raises when a transaction that appended commits, or {@link OutboxListener} for another process; a signal that is lost,
 * because the lead changed in between, costs {@link #IDLE}. Topics that do not exist yet are created.
 */
public final class OutboxPublisher implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(OutboxPublisher.class);
    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final Duration BACK_OFF = Duration.ofMillis(250);
    private static final Duration DELETION_INTERVAL = Duration.ofMillis(100);
    private static final int ROWS_PER_ROUND = 64;
    private static final long LEAD_LOCK = 0x6265_7365_6461L;

    /** Opens a connection outside every pool and transaction. */
    @FunctionalInterface
    public interface Connections {
        Connection open() throws SQLException;
    }

    private final Connections connections;
    private final Producer<String, byte[]> producer;
    private final EventCodec codec;
    private final TopicProvisioning provisioning;
    private final OutboxSignal signal;
    private final Set<Topic> ensured = EnumSet.noneOf(Topic.class);
    private final Thread thread = new Thread(this::run, "outbox-publisher");
    private final CountDownLatch stopping = new CountDownLatch(1);

    /** @param producer idempotent, acks=all; flushed after each round; owned and closed by the caller */
    OutboxPublisher(
            Connections connections,
            Producer<String, byte[]> producer,
            EventCodec codec,
            TopicProvisioning provisioning,
            OutboxSignal signal) {
        this.connections = connections;
        this.producer = producer;
        this.codec = codec;
        this.provisioning = provisioning;
        this.signal = signal;
    }

    public void start() {
        thread.start();
    }

    /** Finishes the round in progress and returns; what is left is published by the next publisher. */
    @Override
    public void close() {
        stopping.countDown();
        signal.raise();
        try {
            thread.join(Duration.ofSeconds(10).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        boolean healthy = true;
        while (!stopped(Duration.ZERO)) {
            try (Connection connection = connections.open()) {
                healthy = true;
                lead(connection);
            } catch (SQLException | ExecutionException | RuntimeException e) {
                if (healthy && !stopped(Duration.ZERO)) {
                    warn(e);
                }
                healthy = false;
            } catch (InterruptedException e) {
                return;
            }
            stopped(BACK_OFF);
        }
    }

    /** Where the surroundings failed their reason says all; where we did, only the trace. */
    private static void warn(Exception interruption) {
        String what = "outbox: publication is interrupted and will be tried again";
        if (interruption instanceof RuntimeException) {
            LOG.warn(what, interruption);
        } else {
            LOG.warnf("%s: %s", what, interruption.getMessage());
        }
    }

    private void lead(Connection connection) throws SQLException, ExecutionException, InterruptedException {
        try (Statement statement = connection.createStatement()) {
            // Losing the deletion of a published row to a crash only publishes it once more.
            statement.execute("SET synchronous_commit = off");
            while (!takeLead(statement)) {
                if (stopped(IDLE)) {
                    return;
                }
            }
        }
        signal.setHeard(true);
        try (OutboxListener listener = new OutboxListener(connections, signal)) {
            listener.start();
            publish(connection);
        } finally {
            signal.setHeard(false);
        }
    }

    private void publish(Connection connection) throws SQLException, ExecutionException, InterruptedException {
        List<Long> published = new ArrayList<>();
        long deletedAt = System.nanoTime();
        while (!stopped(Duration.ZERO)) {
            int rows = publishRound(connection, published);
            Duration untilDeletion = DELETION_INTERVAL.minusNanos(System.nanoTime() - deletedAt);
            if (untilDeletion.isNegative()) {
                delete(connection, published);
                deletedAt = System.nanoTime();
            }
            // What was committed after a round had looked has raised a signal of its own.
            if (rows < ROWS_PER_ROUND) {
                signal.await(published.isEmpty() ? IDLE : untilDeletion);
            }
        }
        delete(connection, published);
    }

    private static boolean takeLead(Statement statement) throws SQLException {
        try (ResultSet result = statement.executeQuery("SELECT pg_try_advisory_lock(" + LEAD_LOCK + ")")) {
            return result.next() && result.getBoolean(1);
        }
    }

    /**
     * Publishes what is not among {@code published}, and adds it there.
     *
     * @return how many rows that were
     */
    private int publishRound(Connection connection, List<Long> published)
            throws SQLException, ExecutionException, InterruptedException {
        List<Long> rows = new ArrayList<>();
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT id, events FROM outbox WHERE id <> ALL (?) ORDER BY id LIMIT " + ROWS_PER_ROUND)) {
            select.setArray(1, connection.createArrayOf("bigint", published.toArray()));
            ResultSet result = select.executeQuery();
            while (result.next()) {
                rows.add(result.getLong(1));
                for (ProducerRecord<String, byte[]> record : EventBatch.decode(result.getBytes(2), codec)) {
                    ensure(record.topic());
                    sent.add(producer.send(record));
                }
            }
        }
        if (!rows.isEmpty()) {
            producer.flush();
            for (Future<RecordMetadata> acknowledgement : sent) {
                acknowledgement.get();
            }
            published.addAll(rows);
        }
        return rows.size();
    }

    private static void delete(Connection connection, List<Long> published) throws SQLException {
        if (published.isEmpty()) {
            return;
        }
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM outbox WHERE id = ANY (?)")) {
            delete.setArray(1, connection.createArrayOf("bigint", published.toArray()));
            delete.executeUpdate();
        }
        published.clear();
    }

    /** A topic that only another service would create must not hold up the others. */
    private void ensure(String topicName) throws InterruptedException {
        for (Topic topic : Topic.values()) {
            if (topic.topicName().equals(topicName) && !ensured.contains(topic)) {
                provisioning.ensure(List.of(topic));
                ensured.add(topic);
            }
        }
    }

    private boolean stopped(Duration wait) {
        try {
            return stopping.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
