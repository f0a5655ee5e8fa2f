package io.beseda.crm.signin;

import io.beseda.support.account.AccountId;
import io.beseda.support.account.UserId;
import java.time.Instant;
import java.util.UUID;

/** A browser's sign-in, with all the refresh tokens that descend from it. */
record SignInSession(UUID id, AccountId accountId, UserId userId) {

    SignInSessionEnded ended(Instant now) {
        return new SignInSessionEnded(accountId, userId, id, now);
    }
}
