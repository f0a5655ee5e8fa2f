package io.beseda.crm.account;

import io.beseda.support.account.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Shows an account, and changes how it keeps customers. */
@ApplicationScoped
public class ShowAccount {

    private final AccountRepository accounts;

    @Inject
    public ShowAccount(AccountRepository accounts) {
        this.accounts = accounts;
    }

    @Transactional
    public AccountRow show(AccountId id) {
        return accounts.account(id);
    }

    /** @param mode {@code disabled}, {@code segments} or {@code periodicity} */
    @Transactional
    public AccountRow keepCustomers(AccountId id, String mode) {
        accounts.keepCustomers(id, mode);
        return accounts.account(id);
    }
}
