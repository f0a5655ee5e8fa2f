package io.beseda.crm.journal;

import com.fasterxml.jackson.databind.JsonNode;
import io.beseda.crm.entitytype.EntityRef;
import io.beseda.support.account.AccountId;
import java.time.Instant;

/**
 * What was done with an entity.
 *
 * @param type amoCRM's code, such as {@code lead_status_changed}
 * @param before a list, empty if there was nothing before
 * @param by the user's id; 0 for nobody
 */
record JournalEntry(
        long id,
        AccountId accountId,
        String type,
        EntityRef entity,
        JsonNode before,
        JsonNode after,
        long by,
        Instant at) {}
