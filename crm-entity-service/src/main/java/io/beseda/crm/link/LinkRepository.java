package io.beseda.crm.link;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import io.beseda.crm.entitytype.EntityRef;
import io.beseda.crm.entitytype.EntityType;
import io.beseda.support.account.AccountId;
import io.beseda.support.sql.Column;
import io.beseda.support.sql.NativeSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The links of the account's entities, many at once. */
@ApplicationScoped
public class LinkRepository {

    private final NativeSql sql;

    @Inject
    public LinkRepository(NativeSql sql) {
        this.sql = sql;
    }

    /** Of entities of one type, by entity, main contacts first, then the oldest. */
    public Map<Long, List<EntityLink>> of(AccountId account, EntityType type, Collection<Long> ids) {
        return sql
                .list(
                        """
                        SELECT * FROM entity_links
                        WHERE account_id = ? AND (from_type = ? AND from_id = ANY (?) OR to_type = ? AND to_id = ANY (?))
                        ORDER BY main DESC, created_at, from_id, to_id""",
                        LinkRepository::link,
                        account.value(),
                        type.code(),
                        Column.bigints(ids, id -> id),
                        type.code(),
                        Column.bigints(ids, id -> id))
                .stream()
                .collect(groupingBy(link ->
                        link.from().type() == type && ids.contains(link.from().id())
                                ? link.from().id()
                                : link.to().id()));
    }

    /** Those of these entities that the account does not have. */
    public Set<EntityRef> unknownAmong(AccountId account, Collection<EntityRef> entities) {
        Set<EntityRef> unknown = new HashSet<>(entities);
        unknown.removeAll(entities.stream().collect(groupingBy(EntityRef::type)).entrySet().stream()
                .flatMap(ofType -> known(account, ofType.getKey(), ofType.getValue()))
                .collect(toSet()));
        return unknown;
    }

    private Stream<EntityRef> known(AccountId account, EntityType type, List<EntityRef> entities) {
        return sql
                .list(
                        "SELECT id FROM %s WHERE account_id = ? AND id = ANY (?)".formatted(type.code()),
                        row -> new EntityRef(type, row.getLong("id")),
                        account.value(),
                        Column.bigints(entities, EntityRef::id))
                .stream();
    }

    /** Both ends exist. A company that is linked takes the place of the one before; a first contact is the main one. */
    void add(AccountId account, EntityLink link, Instant now) {
        if (LinkRules.isOnlyOne(link)) {
            sql.update(
                    """
                    DELETE FROM entity_links
                    WHERE account_id = ? AND from_type = ? AND from_id = ? AND to_type = ? AND to_id <> ?""",
                    account.value(),
                    link.from().type().code(),
                    link.from().id(),
                    link.to().type().code(),
                    link.to().id());
        }
        if (link.main()) {
            sql.update(
                    "UPDATE entity_links SET main = false WHERE account_id = ? AND from_type = ? AND from_id = ? AND to_type = ? AND main",
                    account.value(),
                    link.from().type().code(),
                    link.from().id(),
                    link.to().type().code());
        }
        sql.update(
                """
                INSERT INTO entity_links AS k (account_id, from_type, from_id, to_type, to_id, main, created_at)
                SELECT i.account_id, i.from_type, i.from_id, i.to_type, i.to_id,
                    i.main OR i.to_type = 'contacts' AND NOT EXISTS (
                        SELECT FROM entity_links m
                        WHERE m.account_id = i.account_id AND m.from_type = i.from_type AND m.from_id = i.from_id
                            AND m.to_type = i.to_type AND m.main),
                    i.created_at
                FROM (VALUES (?::bigint, ?::text, ?::bigint, ?::text, ?::bigint, ?::boolean, ?::timestamptz))
                    AS i (account_id, from_type, from_id, to_type, to_id, main, created_at)
                ON CONFLICT (account_id, from_type, from_id, to_type, to_id) DO UPDATE SET main = excluded.main OR k.main""",
                account.value(),
                link.from().type().code(),
                link.from().id(),
                link.to().type().code(),
                link.to().id(),
                link.main(),
                now);
    }

    /** Whether it was there. The oldest other contact becomes the main one in its place. */
    boolean remove(AccountId account, EntityLink link) {
        int removed = sql.update(
                "DELETE FROM entity_links WHERE account_id = ? AND from_type = ? AND from_id = ? AND to_type = ? AND to_id = ?",
                account.value(),
                link.from().type().code(),
                link.from().id(),
                link.to().type().code(),
                link.to().id());
        sql.update(
                """
                UPDATE entity_links SET main = true
                WHERE (account_id, from_type, from_id, to_type, to_id) IN (
                    SELECT account_id, from_type, from_id, to_type, to_id FROM entity_links
                    WHERE account_id = ? AND from_type = ? AND from_id = ? AND to_type = 'contacts'
                        AND NOT EXISTS (
                            SELECT FROM entity_links m
                            WHERE m.account_id = ? AND m.from_type = ? AND m.from_id = ? AND m.to_type = 'contacts' AND m.main)
                    ORDER BY created_at, to_id LIMIT 1)""",
                account.value(),
                link.from().type().code(),
                link.from().id(),
                account.value(),
                link.from().type().code(),
                link.from().id());
        return removed > 0;
    }

    private static EntityLink link(ResultSet row) throws SQLException {
        return new EntityLink(
                new EntityRef(EntityType.of(row.getString("from_type")).orElseThrow(), row.getLong("from_id")),
                new EntityRef(EntityType.of(row.getString("to_type")).orElseThrow(), row.getLong("to_id")),
                row.getBoolean("main"));
    }
}
