package io.beseda.crm.entity;

import io.beseda.support.account.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Entities were added or changed in the transaction of this thread, which holds their rows. Observed inside that transaction: an
 * observer that fails undoes the change.
 *
 * @param by the user's id; 0 for nobody
 */
public record EntitiesChanged(AccountId accountId, List<Change> changes, long by, Instant at) {

    /** @param before empty of an entity that was added */
    public record Change(Optional<EntityState> before, EntityState after) {}
}
