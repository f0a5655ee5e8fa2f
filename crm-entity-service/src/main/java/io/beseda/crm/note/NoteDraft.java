package io.beseda.crm.note;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;

/**
 * A note to be, or what is to be different about one.
 *
 * @param id of the one to change; empty for a new one
 * @param entityId what a new one is on
 */
record NoteDraft(
        Optional<Long> id,
        Optional<Long> entityId,
        Optional<String> type,
        Optional<JsonNode> params,
        Optional<Long> createdBy,
        Optional<Instant> createdAt) {}
