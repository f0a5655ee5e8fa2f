package io.beseda.gateway.operator;

import io.beseda.contracts.Author;
import io.beseda.support.account.AccountId;
import io.beseda.support.account.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * Who a verified access token says is at the other end.
 *
 * @param name shown to people
 */
record Operator(
        AccountId accountId,
        UserId userId,
        Optional<String> name,
        Instant expiresAt) {

    boolean isSameUserAs(Operator other) {
        return accountId.equals(other.accountId) && userId.equals(other.userId);
    }

    Author author() {
        return new Author(Author.Type.OPERATOR, userId.toString(), name.orElse(null));
    }
}
