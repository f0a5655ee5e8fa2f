package io.beseda.conversation.database;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Runs statements in the transaction of the calling thread. Parameters are given in the order of their question marks:
 * numbers, texts, UUIDs, instants, and the arrays that {@link Rows} makes.
 */
@ApplicationScoped
public class Database {

    private static final String CONNECTION_EXCEPTION = "08";

    private final AgroalDataSource dataSource;

    @Inject
    public Database(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** @throws DatabaseFailure if the statement fails */
    public <T> List<T> query(String sql, RowReader<T> reader, Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            List<T> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                Row row = new Row(result);
                while (result.next()) {
                    rows.add(reader.read(row));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** The only row of a query by key. */
    public <T> Optional<T> find(String sql, RowReader<T> reader, Object... parameters) {
        return query(sql, reader, parameters).stream().findFirst();
    }

    /**
     * Returns how many rows changed.
     *
     * @throws DatabaseFailure if the statement fails
     */
    public int update(String sql, Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /**
     * Where one connection has died the idle ones have too, most likely, and each would cost its time-out to be found out.
     */
    private DatabaseFailure failure(SQLException e) {
        if (e.getSQLState() != null && e.getSQLState().startsWith(CONNECTION_EXCEPTION)) {
            dataSource.flush(FlushMode.IDLE);
        }
        return new DatabaseFailure(e);
    }

    private static void bind(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            Object value = parameters[i];
            statement.setObject(i + 1, value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value);
        }
    }
}
