package io.beseda.crm.accountscope;

import io.beseda.support.account.AccountId;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.MappedSuperclass;
import org.hibernate.annotations.FilterDef;
import org.hibernate.annotations.ParamDef;
import org.hibernate.annotations.TenantId;
import org.hibernate.binder.internal.TenantIdBinder;

/**
 * A row of an account: every query of such an entity is given the account, every insert is stamped with it.
 *
 * <p>The filter is the one Hibernate makes for {@link TenantId} itself; it is declared here only so that its parameter is bound
 * as bigint, like the column.
 */
@MappedSuperclass
@FilterDef(
        name = TenantIdBinder.FILTER_NAME,
        applyToLoadByKey = true,
        parameters = @ParamDef(name = TenantIdBinder.PARAMETER_NAME, type = AccountIdColumn.class))
public abstract class AccountOwned {

    @TenantId
    @Convert(converter = AccountIdColumn.class)
    @Column(name = "account_id", nullable = false, updatable = false)
    private String accountId;

    public AccountId accountId() {
        return new AccountId(Long.parseLong(accountId));
    }
}
