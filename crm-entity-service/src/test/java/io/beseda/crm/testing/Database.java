package io.beseda.crm.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Looks into the tables, and changes what no interface changes yet. */
@ApplicationScoped
public class Database {

    private final DataSource dataSource;

    @Inject
    public Database(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The rows as text, columns joined by a bar. */
    public List<String> rows(String query, Object... parameters) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (var result = statement.executeQuery()) {
                List<String> rows = new ArrayList<>();
                while (result.next()) {
                    List<String> row = new ArrayList<>();
                    for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                        row.add(result.getString(column));
                    }
                    rows.add(String.join("|", row.stream().map(String::valueOf).toList()));
                }
                return rows;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public long count(String query, Object... parameters) {
        return Long.parseLong(rows(query, parameters).get(0));
    }

    /** A statement without an answer, which may be one that no transaction takes. */
    public void run(String statement) {
        try (var connection = dataSource.getConnection();
                var prepared = connection.createStatement()) {
            prepared.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public void update(String statement, Object... parameters) {
        rows(statement + " RETURNING 1", parameters);
    }
}
