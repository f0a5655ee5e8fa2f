package io.beseda.support.sql;

import io.beseda.support.account.AccountId;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;

/** One column of many rows, given to a statement as an array to unnest. */
public final class Column {

    private final String type;
    private final Object[] values;

    private Column(String type, Object[] values) {
        this.type = type;
        this.values = values;
    }

    /** The account of each row. */
    public static <R> Column accounts(Collection<R> rows, Function<R, AccountId> account) {
        return of("bigint", rows, row -> account.apply(row).value());
    }

    public static <R> Column bigints(Collection<R> rows, Function<R, Long> value) {
        return of("bigint", rows, value);
    }

    public static <R> Column uuids(Collection<R> rows, Function<R, UUID> value) {
        return of("uuid", rows, value);
    }

    public static <R> Column texts(Collection<R> rows, Function<R, String> value) {
        return of("text", rows, value);
    }

    public static <R> Column instants(Collection<R> rows, Function<R, Instant> value) {
        return of("timestamptz", rows, value);
    }

    private static <R> Column of(String type, Collection<R> rows, Function<R, ?> value) {
        return new Column(type, rows.stream().map(value).toArray());
    }

    String type() {
        return type;
    }

    Object[] values() {
        return values;
    }
}
