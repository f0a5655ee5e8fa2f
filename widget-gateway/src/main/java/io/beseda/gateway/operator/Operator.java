package io.beseda.gateway.operator;

import io.beseda.support.account.AccountId;
import io.beseda.support.account.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Who a verified access token says is at the other end.
 *
 * @param name shown to people
 * @param sessionId the sign-in the token comes from, where the token names one
 */
record Operator(
        AccountId accountId,
        UserId userId,
        Optional<String> name,
        boolean administrator,
        Optional<UUID> sessionId,
        Instant issuedAt,
        Instant expiresAt) {

    boolean isSameUserAs(Operator other) {
        return accountId.equals(other.accountId) && userId.equals(other.userId);
    }
}
