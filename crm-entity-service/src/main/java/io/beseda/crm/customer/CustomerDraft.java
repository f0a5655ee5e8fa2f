package io.beseda.crm.customer;

import io.beseda.crm.entity.DetailsDraft;
import java.time.Instant;
import java.util.Optional;

/** What a request says of what only customers have. */
record CustomerDraft(Optional<Long> nextPrice, Optional<Instant> nextDate, Optional<Integer> periodicity)
        implements DetailsDraft {}
