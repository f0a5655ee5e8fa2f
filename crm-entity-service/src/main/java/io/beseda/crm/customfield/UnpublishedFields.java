package io.beseda.crm.customfield;

import io.beseda.support.account.AccountId;
import io.beseda.support.sql.NativeSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The fields that migrations made and nobody has been told of. */
@ApplicationScoped
public class UnpublishedFields {

    private final NativeSql sql;

    @Inject
    public UnpublishedFields(NativeSql sql) {
        this.sql = sql;
    }

    /** Those who have any. */
    List<AccountId> accounts() {
        return sql.list(
                "SELECT DISTINCT account_id FROM unpublished_custom_fields ORDER BY account_id",
                row -> new AccountId(row.getLong("account_id")));
    }

    /** Of several that take them at once, one gets them. */
    List<FieldId> take(AccountId account) {
        return sql.list(
                "DELETE FROM unpublished_custom_fields WHERE account_id = ? RETURNING field_id",
                row -> new FieldId(row.getLong("field_id")),
                account.value());
    }
}
