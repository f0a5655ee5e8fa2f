package io.beseda.crm.tag;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.beseda.crm.entitytype.EntityRef;
import io.beseda.crm.entitytype.EntityType;
import io.beseda.support.account.AccountId;
import io.beseda.support.sql.Column;
import io.beseda.support.sql.NativeSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tags of the account, and which entities have them. */
@ApplicationScoped
public class TagRepository {

    private record Tagged(long entityId, Tag tag) {}

    private final NativeSql sql;

    @Inject
    public TagRepository(NativeSql sql) {
        this.sql = sql;
    }

    /** Of entities of one type, by entity, by name. */
    public Map<Long, List<Tag>> of(AccountId account, EntityType type, Collection<Long> ids) {
        return sql
                .list(
                        """
                        SELECT e.entity_id, t.* FROM entity_tags e
                        JOIN tags t ON t.account_id = e.account_id AND t.id = e.tag_id
                        WHERE e.account_id = ? AND e.entity_type = ? AND e.entity_id = ANY (?)
                        ORDER BY lower(t.name)""",
                        row -> new Tagged(row.getLong("entity_id"), tag(row)),
                        account.value(),
                        type.code(),
                        Column.bigints(ids, id -> id))
                .stream()
                .collect(groupingBy(Tagged::entityId, mapping(Tagged::tag, toList())));
    }

    /** A page of all there are, by name. */
    List<Tag> page(AccountId account, EntityType type, String containing, long offset, int limit) {
        return sql.list("""
                SELECT * FROM tags
                WHERE account_id = ? AND entity_type = ? AND position(lower(?) IN lower(name)) > 0
                ORDER BY lower(name), id OFFSET ? LIMIT ?""", TagRepository::tag, account.value(), type.code(), containing, offset, limit);
    }

    Optional<Tag> byId(AccountId account, EntityType type, long id) {
        return sql.first(
                "SELECT * FROM tags WHERE account_id = ? AND entity_type = ? AND id = ?",
                TagRepository::tag,
                account.value(),
                type.code(),
                id);
    }

    /** That of this name, made if there is none; whatever the case of its letters. */
    Tag named(AccountId account, EntityType type, String name) {
        sql.update(
                "INSERT INTO tags (account_id, entity_type, name) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                account.value(),
                type.code(),
                name);
        return sql.first(
                        "SELECT * FROM tags WHERE account_id = ? AND entity_type = ? AND lower(name) = lower(?)",
                        TagRepository::tag,
                        account.value(),
                        type.code(),
                        name)
                .orElseThrow();
    }

    void add(AccountId account, EntityRef entity, Collection<Long> tags) {
        sql.update("""
                INSERT INTO entity_tags (account_id, entity_type, entity_id, tag_id)
                SELECT ?, ?, ?, tag_id FROM unnest(?) AS t (tag_id)
                ON CONFLICT DO NOTHING""", account.value(), entity.type().code(), entity.id(), Column.bigints(tags, id -> id));
    }

    void remove(AccountId account, EntityRef entity, Collection<Long> tags) {
        sql.update(
                "DELETE FROM entity_tags WHERE account_id = ? AND entity_type = ? AND entity_id = ? AND tag_id = ANY (?)",
                account.value(),
                entity.type().code(),
                entity.id(),
                Column.bigints(tags, id -> id));
    }

    void removeAll(AccountId account, EntityRef entity) {
        sql.update(
                "DELETE FROM entity_tags WHERE account_id = ? AND entity_type = ? AND entity_id = ?",
                account.value(),
                entity.type().code(),
                entity.id());
    }

    private static Tag tag(ResultSet row) throws SQLException {
        return new Tag(row.getLong("id"), row.getString("name"), row.getString("color"));
    }
}
