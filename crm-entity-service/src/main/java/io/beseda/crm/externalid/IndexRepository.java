package io.beseda.crm.externalid;

import io.beseda.crm.customfield.FieldId;
import io.beseda.support.account.AccountId;
import io.beseda.support.sql.NativeSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How far the values of chosen fields are looked through. */
@ApplicationScoped
class IndexRepository {

    private final NativeSql sql;

    @Inject
    IndexRepository(NativeSql sql) {
        this.sql = sql;
    }

    /** @param finishedAt empty while it goes on */
    record Index(
            AccountId accountId,
            FieldId field,
            String position,
            long lookedAt,
            long inAll,
            Instant startedAt,
            Optional<Instant> finishedAt) {}

    /** The one that waits longest and nobody is at, until the end of the transaction. */
    Optional<Index> next() {
        return sql.first("""
                SELECT * FROM external_id_indexes WHERE finished_at IS NULL
                ORDER BY started_at, field_id LIMIT 1 FOR UPDATE SKIP LOCKED""", IndexRepository::index);
    }

    /** Different values behind the last one, in their order. */
    List<String> values(Index index, int limit) {
        return sql.list(
                """
                SELECT DISTINCT left(value, 255) AS value FROM field_values
                WHERE account_id = ? AND field_id = ? AND left(value, 255) > ? ORDER BY 1 LIMIT ?""",
                row -> row.getString("value"),
                index.accountId().value(),
                index.field().value(),
                index.position(),
                limit);
    }

    void advance(Index index, String position, int by) {
        sql.update(
                "UPDATE external_id_indexes SET position = ?, looked_at = looked_at + ? WHERE account_id = ? AND field_id = ?",
                position,
                by,
                index.accountId().value(),
                index.field().value());
    }

    /** The last value is forgotten: it may be a client's who is erased one day. */
    void finish(Index index, Instant now) {
        sql.update("""
                UPDATE external_id_indexes SET finished_at = ?, in_all = looked_at, position = ''
                WHERE account_id = ? AND field_id = ?""", now, index.accountId().value(), index.field().value());
    }

    List<Index> all(AccountId account) {
        return sql.list(
                "SELECT * FROM external_id_indexes WHERE account_id = ? ORDER BY started_at DESC, field_id",
                IndexRepository::index,
                account.value());
    }

    private static Index index(ResultSet row) throws SQLException {
        return new Index(
                new AccountId(row.getLong("account_id")),
                new FieldId(row.getLong("field_id")),
                row.getString("position"),
                row.getLong("looked_at"),
                row.getLong("in_all"),
                NativeSql.instant(row, "started_at"),
                NativeSql.optionalInstant(row, "finished_at"));
    }
}
