package io.beseda.chatconfig.account;

import io.beseda.support.account.SignedInUser;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.tenant.TenantResolver;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/**
 * Tells Hibernate which account's rows exist for a request: those of the account in the verified access token, or of the one this
 * service acts as. Rows of others are not found, not changed and can't be written.
 */
@PersistenceUnitExtension
@RequestScoped
public class AccountOfRequest implements TenantResolver {

    /** No account has it: what runs outside a request sees no rows. */
    private static final String NO_ACCOUNT = "0";

    private final SignedInUser user;
    private final ActingAccount acting;

    @Inject
    public AccountOfRequest(SignedInUser user, ActingAccount acting) {
        this.user = user;
        this.acting = acting;
    }

    @Override
    public String getDefaultTenantId() {
        return NO_ACCOUNT;
    }

    @Override
    public String resolveTenantId() {
        return acting.current().orElseGet(user::accountId).toString();
    }
}
