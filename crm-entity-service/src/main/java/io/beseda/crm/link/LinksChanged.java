package io.beseda.crm.link;

import io.beseda.support.account.AccountId;
import java.time.Instant;
import java.util.List;

/**
 * Entities were linked or are no longer, in the transaction of this thread. Observed inside it: an observer that fails undoes the
 * change.
 *
 * @param by the user's id; 0 for nobody
 */
public record LinksChanged(AccountId accountId, List<EntityLink> links, boolean linked, long by, Instant at) {}
