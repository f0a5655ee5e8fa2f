package io.beseda.systemtests.load;

import io.beseda.local.Service;
import io.beseda.local.product.Product;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.locks.LockSupport;

/** How many transactions PostgreSQL has ended in the services' databases since it started, as it counts them itself. */
final class DatabaseTransactions {

    /** A session reports what it did within a second after it has nothing to do. */
    private static final long REPORTED_NANOS = 1_500_000_000L;

    private final Product product;

    DatabaseTransactions(Product product) {
        this.product = product;
    }

    long count() throws SQLException {
        LockSupport.parkNanos(REPORTED_NANOS);
        String database = Service.CONVERSATION.database().orElseThrow();
        try (var connection = DriverManager.getConnection(
                        product.jdbcUrl(database), database, product.secrets().databasePassword(Service.CONVERSATION));
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "SELECT sum(xact_commit + xact_rollback) FROM pg_stat_database WHERE datname NOT LIKE 'template%'")) {
            row.next();
            return row.getLong(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
