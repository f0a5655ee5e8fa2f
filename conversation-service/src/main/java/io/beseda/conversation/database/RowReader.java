package io.beseda.conversation.database;

import java.sql.SQLException;

/** Makes a value of the row a result stands on. */
@FunctionalInterface
public interface RowReader<T> {

    T read(Row row) throws SQLException;
}
