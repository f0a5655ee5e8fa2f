package io.beseda.crm.journal;

import io.beseda.crm.entitytype.EntityRef;
import io.beseda.crm.entitytype.EntityType;
import io.beseda.support.account.AccountId;
import io.beseda.support.sql.Column;
import io.beseda.support.sql.Conditions;
import io.beseda.support.sql.JsonColumns;
import io.beseda.support.sql.NativeSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The journal of the account. */
@ApplicationScoped
public class JournalRepository {

    private final NativeSql sql;
    private final JsonColumns json;

    @Inject
    public JournalRepository(NativeSql sql, JsonColumns json) {
        this.sql = sql;
        this.json = json;
    }

    /** Their ids are not looked at. */
    void add(AccountId account, List<JournalEntry> entries) {
        sql.update(
                """
                INSERT INTO journal
                    (account_id, type, entity_type, entity_id, value_before, value_after, created_by, created_at)
                SELECT ?, type, entity_type, entity_id, value_before::jsonb, value_after::jsonb, created_by, created_at
                FROM unnest(?, ?, ?, ?, ?, ?, ?)
                    AS e (type, entity_type, entity_id, value_before, value_after, created_by, created_at)""",
                account.value(),
                Column.texts(entries, JournalEntry::type),
                Column.texts(entries, entry -> entry.entity().type().code()),
                Column.bigints(entries, entry -> entry.entity().id()),
                Column.texts(entries, entry -> entry.before().toString()),
                Column.texts(entries, entry -> entry.after().toString()),
                Column.bigints(entries, JournalEntry::by),
                Column.instants(entries, JournalEntry::at));
    }

    /** The asked page, the newest first, and one more if there is one. */
    List<JournalEntry> page(AccountId account, JournalQuery query) {
        Conditions conditions = new Conditions("account_id = ?", account.value());
        if (!query.ids().isEmpty()) {
            conditions.and("id = ANY (?)", Column.bigints(query.ids(), id -> id));
        }
        if (!query.types().isEmpty()) {
            conditions.and("type = ANY (?)", Column.texts(query.types(), type -> type));
        }
        if (!query.entityTypes().isEmpty()) {
            conditions.and("entity_type = ANY (?)", Column.texts(query.entityTypes(), EntityType::code));
        }
        if (!query.entityIds().isEmpty()) {
            conditions.and("entity_id = ANY (?)", Column.bigints(query.entityIds(), id -> id));
        }
        if (!query.createdBy().isEmpty()) {
            conditions.and("created_by = ANY (?)", Column.bigints(query.createdBy(), id -> id));
        }
        query.createdFrom().ifPresent(from -> conditions.and("created_at >= ?", from));
        query.createdTo().ifPresent(to -> conditions.and("created_at <= ?", to));
        return sql.list(
                "SELECT * FROM journal WHERE %s ORDER BY id DESC OFFSET ? LIMIT ?".formatted(conditions.sql()),
                this::entry,
                conditions.parameters(query.paging().offset(), query.paging().limit() + 1));
    }

    Set<String> typesByPeople(AccountId account, EntityRef entity) {
        return Set.copyOf(sql.list(
                """
                SELECT DISTINCT type FROM journal
                WHERE account_id = ? AND entity_type = ? AND entity_id = ? AND created_by <> 0""",
                row -> row.getString("type"),
                account.value(),
                entity.type().code(),
                entity.id()));
    }

    Optional<JournalEntry> entry(AccountId account, long id) {
        return sql.first("SELECT * FROM journal WHERE account_id = ? AND id = ?", this::entry, account.value(), id);
    }

    private JournalEntry entry(ResultSet row) throws SQLException {
        return new JournalEntry(
                row.getLong("id"),
                new AccountId(row.getLong("account_id")),
                row.getString("type"),
                new EntityRef(EntityType.of(row.getString("entity_type")).orElseThrow(), row.getLong("entity_id")),
                json.read(row, "value_before"),
                json.read(row, "value_after"),
                row.getLong("created_by"),
                NativeSql.instant(row, "created_at"));
    }
}
