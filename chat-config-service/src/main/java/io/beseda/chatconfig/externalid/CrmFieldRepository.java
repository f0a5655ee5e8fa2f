package io.beseda.chatconfig.externalid;

import io.beseda.support.sql.Column;
import io.beseda.support.sql.NativeSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Keeps what the CRM tells of its fields, of all accounts. */
@ApplicationScoped
public class CrmFieldRepository {

    /** The newest of a batch counts, and what is known already in that version or a later one stays. */
    private static final String KEEP = """
            INSERT INTO crm_field (account_id, id, version, entity_type, type, name, deleted)
            SELECT DISTINCT ON (id) account_id, id, version, entity_type, type, name, false
            FROM unnest(?, ?, ?, ?, ?, ?) AS f (account_id, id, version, entity_type, type, name)
            ORDER BY id, version DESC
            ON CONFLICT (id) DO UPDATE SET version = excluded.version, name = excluded.name
            WHERE crm_field.account_id = excluded.account_id AND crm_field.version < excluded.version""";

    private static final String MARK_DELETED = "UPDATE crm_field SET deleted = true WHERE id = ANY (?) AND NOT deleted";

    private final NativeSql sql;

    @Inject
    public CrmFieldRepository(NativeSql sql) {
        this.sql = sql;
    }

    void keep(List<KnownField> fields) {
        sql.update(
                KEEP,
                Column.accounts(fields, KnownField::accountId),
                Column.bigints(fields, field -> field.id().value()),
                Column.bigints(fields, KnownField::version),
                Column.texts(fields, field -> field.entityType().wireName()),
                Column.texts(fields, KnownField::type),
                Column.texts(fields, KnownField::name));
    }

    /** Ids are unique over all accounts: whose they are need not be known. */
    void markDeleted(List<CrmFieldId> ids) {
        sql.update(MARK_DELETED, Column.bigints(ids, CrmFieldId::value));
    }
}
