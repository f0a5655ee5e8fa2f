package io.beseda.conversation.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** The row of a result, read by column name. */
public final class Row {

    private final ResultSet result;

    Row(ResultSet result) {
        this.result = result;
    }

    public long number(String column) throws SQLException {
        return result.getLong(column);
    }

    public Optional<Long> optionalNumber(String column) throws SQLException {
        long value = result.getLong(column);
        return result.wasNull() ? Optional.empty() : Optional.of(value);
    }

    public boolean flag(String column) throws SQLException {
        return result.getBoolean(column);
    }

    public UUID uuid(String column) throws SQLException {
        return result.getObject(column, UUID.class);
    }

    public String text(String column) throws SQLException {
        return result.getString(column);
    }

    public Optional<String> optionalText(String column) throws SQLException {
        return Optional.ofNullable(result.getString(column));
    }

    public byte[] bytes(String column) throws SQLException {
        return result.getBytes(column);
    }

    public Instant instant(String column) throws SQLException {
        return result.getObject(column, OffsetDateTime.class).toInstant();
    }

    public Optional<Instant> optionalInstant(String column) throws SQLException {
        return Optional.ofNullable(result.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }
}
