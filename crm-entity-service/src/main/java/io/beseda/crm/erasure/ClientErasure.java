package io.beseda.crm.erasure;

import io.beseda.support.account.AccountId;
import io.beseda.support.account.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * That a client was erased, as it is recorded.
 *
 * @param leads how many there were
 * @param records of the CRM, leads and all
 * @param history what was deleted of conversations; empty while that is under way
 */
record ClientErasure(
        UUID id,
        AccountId accountId,
        long contactId,
        UserId by,
        String byName,
        Instant at,
        int leads,
        int records,
        Optional<History> history) {

    /** What the service of conversations has deleted. */
    record History(int conversations, long messages, long files, Instant finishedAt) {}
}
