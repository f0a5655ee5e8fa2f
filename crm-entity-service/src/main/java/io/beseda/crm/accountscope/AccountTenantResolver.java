package io.beseda.crm.accountscope;

import io.beseda.support.account.SignedInUser;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.tenant.TenantResolver;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * The account of a Hibernate session: that of the {@link AccountScope}, else the one in the verified access token. Without
 * either no session can be opened, and none sees more than one account.
 */
@PersistenceUnitExtension
@ApplicationScoped
public class AccountTenantResolver implements TenantResolver {

    /** No account has this id. */
    private static final String NO_ACCOUNT = "0";

    private final AccountScope scope;
    private final SignedInUser user;

    @Inject
    public AccountTenantResolver(AccountScope scope, SignedInUser user) {
        this.scope = scope;
        this.user = user;
    }

    @Override
    public String getDefaultTenantId() {
        return NO_ACCOUNT;
    }

    @Override
    public String resolveTenantId() {
        return scope.current().orElseGet(user::accountId).toString();
    }
}
