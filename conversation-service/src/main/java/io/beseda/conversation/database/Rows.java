package io.beseda.conversation.database;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** Turns the rows of a batch into one array parameter per column, for {@code unnest}. */
public final class Rows {

    private Rows() {}

    public static <T> Object numbers(Collection<T> rows, ToLongFunction<T> column) {
        return rows.stream().mapToLong(column).toArray();
    }

    /** With {@code null} where a row has none. */
    public static <T> Object nullableNumbers(Collection<T> rows, Function<T, Long> column) {
        return rows.stream().map(column).toArray(Long[]::new);
    }

    /** With {@code null} where a row has none. As text, which PostgreSQL reads to the microsecond. */
    public static <T> Object instants(Collection<T> rows, Function<T, Optional<Instant>> column) {
        return texts(rows, row -> column.apply(row).map(Instant::toString).orElse(null));
    }

    public static <T> Object texts(Collection<T> rows, Function<T, String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }

    public static <T> Object uuids(Collection<T> rows, Function<T, UUID> column) {
        List<UUID> values = rows.stream().map(column).toList();
        return new UuidArray(values);
    }

    public static <T> Object flags(Collection<T> rows, Function<T, Boolean> column) {
        return rows.stream().map(column).toArray(Boolean[]::new);
    }
}
