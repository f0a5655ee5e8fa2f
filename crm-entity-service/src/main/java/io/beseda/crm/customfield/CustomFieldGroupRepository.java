package io.beseda.crm.customfield;

import io.beseda.crm.entitytype.EntityType;
import io.beseda.support.account.AccountId;
import io.beseda.support.sql.NativeSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The groups of custom fields that accounts have made. */
@ApplicationScoped
class CustomFieldGroupRepository {

    private final NativeSql sql;

    @Inject
    CustomFieldGroupRepository(NativeSql sql) {
        this.sql = sql;
    }

    /** In the order in which cards show them. */
    List<CustomFieldGroup> all(AccountId account, EntityType type) {
        return sql.list(
                "SELECT * FROM custom_field_groups WHERE account_id = ? AND entity_type = ? ORDER BY sort, id",
                row -> CustomFieldGroup.added(row.getString("id"), row.getString("name"), type, row.getInt("sort")),
                account.value(),
                type.code());
    }

    /** Until the end of the transaction nobody else adds one. */
    void lockAll(AccountId account) {
        sql.list(
                "SELECT pg_advisory_xact_lock(hashtextextended('custom_field_groups', ?))",
                row -> true,
                account.value());
    }

    CustomFieldGroup add(AccountId account, EntityType type, String name, int sort) {
        return sql.first(
                        """
                        INSERT INTO custom_field_groups (account_id, entity_type, id, name, sort)
                        VALUES (?, ?, ? || '_' || nextval('custom_field_group_number'), ?, ?) RETURNING id""",
                        row -> CustomFieldGroup.added(row.getString("id"), name, type, sort),
                        account.value(),
                        type.code(),
                        type.code(),
                        name,
                        sort)
                .orElseThrow();
    }

    /** Empty if there is no such group. */
    Optional<CustomFieldGroup> change(
            AccountId account, EntityType type, String id, Optional<String> name, Optional<Integer> sort) {
        return sql.first(
                """
                UPDATE custom_field_groups SET name = coalesce(?, name), sort = coalesce(?, sort)
                WHERE account_id = ? AND entity_type = ? AND id = ? RETURNING *""",
                row -> CustomFieldGroup.added(row.getString("id"), row.getString("name"), type, row.getInt("sort")),
                name.orElse(null),
                sort.orElse(null),
                account.value(),
                type.code(),
                id);
    }

    /** It has no fields any more. */
    void remove(AccountId account, EntityType type, String id) {
        sql.update(
                "DELETE FROM custom_field_groups WHERE account_id = ? AND entity_type = ? AND id = ?",
                account.value(),
                type.code(),
                id);
    }
}
