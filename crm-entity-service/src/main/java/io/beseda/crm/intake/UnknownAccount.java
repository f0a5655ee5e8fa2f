package io.beseda.crm.intake;

import io.beseda.support.account.AccountId;
import java.util.Set;

/** Events of accounts that the CRM, which owns accounts, has never opened: they are parked. */
public class UnknownAccount extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownAccount(Set<AccountId> accounts) {
        super("there is no account " + accounts);
    }
}
