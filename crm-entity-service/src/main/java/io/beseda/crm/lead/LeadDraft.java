package io.beseda.crm.lead;

import io.beseda.crm.entity.DetailsDraft;
import java.time.Instant;
import java.util.Optional;

/**
 * What a request says of what only leads have.
 *
 * @param pipeline in which it is to stand; the one it is in unless given, of a new lead the main one
 * @param status by the id it has outside; the first open one of a pipeline that is given alone
 */
public record LeadDraft(
        Optional<Long> price, Optional<Long> pipeline, Optional<Long> status, Optional<Instant> closedAt)
        implements DetailsDraft {}
