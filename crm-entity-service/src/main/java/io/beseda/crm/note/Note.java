package io.beseda.crm.note;

import com.fasterxml.jackson.databind.JsonNode;
import io.beseda.crm.entitytype.EntityRef;
import io.beseda.support.account.AccountId;
import java.time.Instant;

/**
 * A note on an entity.
 *
 * @param type what {@code params} holds: {@code common} is a text
 */
public record Note(
        long id,
        AccountId accountId,
        EntityRef entity,
        String type,
        JsonNode params,
        boolean pinned,
        long createdBy,
        long updatedBy,
        Instant createdAt,
        Instant updatedAt) {}
