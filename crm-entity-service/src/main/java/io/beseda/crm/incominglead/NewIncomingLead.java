package io.beseda.crm.incominglead;

import com.fasterxml.jackson.databind.JsonNode;
import io.beseda.crm.entity.EntityDraft;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A form or call that came in over the API.
 *
 * @param pipeline in which it waits; that of its lead unless given
 * @param lead its lead, as given
 */
record NewIncomingLead(
        Optional<String> sourceUid,
        Optional<String> sourceName,
        Optional<Instant> createdAt,
        Optional<Long> pipeline,
        JsonNode metadata,
        EntityDraft lead,
        List<EntityDraft> contacts,
        List<EntityDraft> companies) {}
