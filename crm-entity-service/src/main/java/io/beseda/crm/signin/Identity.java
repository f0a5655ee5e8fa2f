package io.beseda.crm.signin;

import io.beseda.crm.token.AccessTokens;
import io.beseda.crm.user.Role;
import io.beseda.support.account.AccountId;
import io.beseda.support.account.UserId;
import java.util.UUID;

/** An active user as somebody who signs in. */
public record Identity(AccountId accountId, String accountName, UserId userId, String name, String email, Role role) {

    AccessTokens.Bearer bearer(UUID sessionId) {
        return new AccessTokens.Bearer(accountId, userId, name, email, role, sessionId);
    }
}
