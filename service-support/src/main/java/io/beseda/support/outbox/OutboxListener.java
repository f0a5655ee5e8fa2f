package io.beseda.support.outbox;

import io.beseda.support.outbox.OutboxPublisher.Connections;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/** Raises the signal when another process has appended to the outbox: {@code NOTIFY outbox}, on a thread and connection of its own. */
final class OutboxListener implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(OutboxListener.class);
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Connections connections;
    private final OutboxSignal signal;
    private final Thread thread = new Thread(this::run, "outbox-listener");
    private final CountDownLatch stopping = new CountDownLatch(1);

    OutboxListener(Connections connections, OutboxSignal signal) {
        this.connections = connections;
        this.signal = signal;
    }

    OutboxListener start() {
        thread.start();
        return this;
    }

    /** Does not wait for its thread, which ends within a second. */
    @Override
    public void close() {
        stopping.countDown();
    }

    private void run() {
        while (!stopped(Duration.ZERO)) {
            try (Connection connection = connections.open()) {
                listen(connection);
            } catch (SQLException e) {
                LOG.debugf("outbox: other processes are not heard for a moment: %s", e.getMessage());
            }
            stopped(LOOK);
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("LISTEN outbox");
        }
        PGConnection notifications = connection.unwrap(PGConnection.class);
        while (!stopped(Duration.ZERO)) {
            if (notifications.getNotifications((int) LOOK.toMillis()).length > 0) {
                signal.raise();
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
