package io.beseda.systemtests.faults;

import static org.awaitility.Awaitility.await;

import io.beseda.local.Service;
import io.beseda.local.product.Product;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * Holds a service of the product at one point of its work, from outside: it has the lock that the service's next statement needs. What
 * is held is released when this is closed, or by {@link #release}.
 */
final class HeldDatabase implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    /** Of an advisory lock nobody else knows. */
    private static final long COMMIT = 4711;

    private static final String AND_IS_PUBLISHER = " AND datname = current_database() AND application_name = 'outbox'";

    private final Connection holder;
    private final Connection observer;

    HeldDatabase(Product product, Service service) {
        holder = open(product, service);
        observer = open(product, service);
        run(holder, "BEGIN");
    }

    /** Whoever writes to the table waits. */
    void holdWrites(String table) {
        run(holder, "LOCK TABLE " + table + " IN SHARE MODE");
    }

    /** Whoever commits new rows of the table waits, as its very last step. */
    void holdCommits(String table) {
        run(observer, """
                CREATE FUNCTION wait_at_commit() RETURNS trigger LANGUAGE plpgsql AS
                'BEGIN PERFORM pg_advisory_xact_lock_shared(%d); RETURN NULL; END'""".formatted(COMMIT));
        run(observer, """
                CREATE CONSTRAINT TRIGGER wait_at_commit AFTER INSERT ON %s DEFERRABLE INITIALLY DEFERRED
                FOR EACH ROW EXECUTE FUNCTION wait_at_commit()""".formatted(table));
        run(holder, "SELECT pg_advisory_xact_lock(%d)".formatted(COMMIT));
    }

    /** Nothing is published: the publisher's connection is ended, and its lock, which is its lead, is taken before it is back. */
    void holdPublisher() {
        long lead =
                count("SELECT (classid::bigint << 32) | objid::bigint FROM pg_locks JOIN pg_stat_activity USING (pid)"
                        + " WHERE locktype = 'advisory'" + AND_IS_PUBLISHER);
        run(observer, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE true" + AND_IS_PUBLISHER);
        run(holder, "SELECT pg_advisory_xact_lock(%d)".formatted(lead));
    }

    /** What is in the outbox can be read and published, and not be deleted. */
    void holdOutboxRows() {
        run(holder, "SELECT FROM outbox FOR UPDATE");
    }

    /** Until a statement that begins so waits for what is held. */
    void awaitWaiting(String statement) {
        String waiting = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%s%%'";
        await().atMost(LIMIT).until(() -> count(waiting.formatted(statement)) > 0);
    }

    void awaitRows(String table, long rows) {
        await().atMost(LIMIT).until(() -> rows(table) >= rows);
    }

    long rows(String table) {
        return count("SELECT count(*) FROM " + table);
    }

    private long count(String query) {
        try (Statement statement = observer.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lets go of everything held so far. */
    void release() {
        run(holder, "ROLLBACK");
        run(holder, "BEGIN");
    }

    private static void run(Connection connection, String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static Connection open(Product product, Service service) {
        String database = service.database().orElseThrow();
        try {
            return DriverManager.getConnection(
                    product.jdbcUrl(database), database, product.secrets().databasePassword(service));
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        release();
        run(observer, "DROP FUNCTION IF EXISTS wait_at_commit CASCADE");
        try {
            holder.close();
            observer.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
