package io.beseda.gateway.operator;

import io.beseda.support.account.AccountId;
import io.beseda.support.account.UserId;
import java.time.Instant;

/** Who a verified access token says is at the other end. */
record Operator(AccountId accountId, UserId userId, Instant expiresAt) {

    boolean isSameUserAs(Operator other) {
        return accountId.equals(other.accountId) && userId.equals(other.userId);
    }
}
