package io.beseda.conversation.operator;

import io.beseda.support.account.AccountId;
import io.beseda.support.account.UserId;
import java.util.Objects;

/**
 * A user who answers visitors, as of a version.
 *
 * @param version of two snapshots the one with the higher version is true
 * @param active false once the user may not sign in any more
 */
public record Operator(AccountId accountId, UserId id, long version, String name, boolean active) {

    public Operator {
        Objects.requireNonNull(accountId);
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
    }

    /** Names an operator among those of all accounts. */
    record Key(AccountId accountId, UserId id) {}

    Key key() {
        return new Key(accountId, id);
    }
}
