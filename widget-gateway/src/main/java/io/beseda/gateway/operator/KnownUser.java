package io.beseda.gateway.operator;

import io.beseda.support.account.AccountId;
import io.beseda.support.account.UserId;
import java.time.Instant;

/** A user as of a version; of two with one id the one with the higher version is true. */
record KnownUser(
        AccountId accountId, UserId id, long version, boolean administrator, boolean active, Instant updatedAt) {

    KnownUser inactive() {
        return new KnownUser(accountId, id, version, administrator, false, updatedAt);
    }
}
