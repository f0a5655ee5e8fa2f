package io.beseda.crm.note;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The notes of the account. */
@ApplicationScoped
public class NoteRepository {

    private final NativeSql sql;
    private final JsonColumns json;

    @Inject
    public NoteRepository(NativeSql sql, JsonColumns json) {
        this.sql = sql;
        this.json = json;
    }

    /** The asked page, by id unless asked otherwise, and one more if there is one. */
    List<Note> page(AccountId account, NoteQuery query) {
        Conditions conditions = new Conditions(
                "account_id = ? AND entity_type = ?",
                account.value(),
                query.entityType().code());
        query.entityId().ifPresent(id -> conditions.and("entity_id = ?", id));
        if (!query.ids().isEmpty()) {
            conditions.and("id = ANY (?)", Column.bigints(query.ids(), id -> id));
        }
        if (!query.types().isEmpty()) {
            conditions.and("note_type = ANY (?)", Column.texts(query.types(), type -> type));
        }
        query.updatedFrom().ifPresent(from -> conditions.and("updated_at >= ?", from));
        query.updatedTo().ifPresent(to -> conditions.and("updated_at <= ?", to));
        String order = query.order()
                .map(by -> by.field() + (by.descending() ? " DESC" : "") + ", id" + (by.descending() ? " DESC" : ""))
                .orElse("id");
        return sql.list(
                "SELECT * FROM notes WHERE %s ORDER BY %s OFFSET ? LIMIT ?".formatted(conditions.sql(), order),
                this::note,
                conditions.parameters(query.paging().offset(), query.paging().limit() + 1));
    }

    Optional<Note> note(AccountId account, EntityType type, long id) {
        return sql.first(
                "SELECT * FROM notes WHERE account_id = ? AND entity_type = ? AND id = ?",
                this::note,
                account.value(),
                type.code(),
                id);
    }

    Note add(AccountId account, EntityRef entity, String type, JsonNode params, long by, Instant at) {
        return sql.first(
                        """
                        INSERT INTO notes (account_id, entity_type, entity_id, note_type, params,
                            created_by, updated_by, created_at, updated_at)
                        VALUES (?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?) RETURNING *""",
                        this::note,
                        account.value(),
                        entity.type().code(),
                        entity.id(),
                        type,
                        params.toString(),
                        by,
                        by,
                        at,
                        at)
                .orElseThrow();
    }

    Optional<Note> change(
            AccountId account,
            EntityType type,
            long id,
            Optional<String> noteType,
            Optional<JsonNode> params,
            long by,
            Instant at) {
        return sql.first(
                """
                UPDATE notes SET note_type = coalesce(?, note_type), params = coalesce(?::jsonb, params),
                    updated_by = ?, updated_at = ?
                WHERE account_id = ? AND entity_type = ? AND id = ? RETURNING *""",
                this::note,
                noteType.orElse(null),
                params.map(JsonNode::toString).orElse(null),
                by,
                at,
                account.value(),
                type.code(),
                id);
    }

    Optional<Note> pin(AccountId account, EntityRef entity, long id, boolean pinned) {
        return sql.first("""
                UPDATE notes SET pinned = ?
                WHERE account_id = ? AND entity_type = ? AND entity_id = ? AND id = ? RETURNING *""", this::note, pinned, account.value(), entity.type().code(), entity.id(), id);
    }

    private Note note(ResultSet row) throws SQLException {
        return new Note(
                row.getLong("id"),
                new AccountId(row.getLong("account_id")),
                new EntityRef(EntityType.of(row.getString("entity_type")).orElseThrow(), row.getLong("entity_id")),
                row.getString("note_type"),
                json.read(row, "params"),
                row.getBoolean("pinned"),
                row.getLong("created_by"),
                row.getLong("updated_by"),
                NativeSql.instant(row, "created_at"),
                NativeSql.instant(row, "updated_at"));
    }
}
