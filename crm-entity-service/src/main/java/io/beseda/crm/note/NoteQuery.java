package io.beseda.crm.note;

import io.beseda.crm.entitytype.EntityType;
import io.beseda.support.v4.V4Order;
import io.beseda.support.v4.V4Paging;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which notes are asked for; what is empty does not narrow the list. */
record NoteQuery(
        EntityType entityType,
        Optional<Long> entityId,
        List<Long> ids,
        List<String> types,
        Optional<Instant> updatedFrom,
        Optional<Instant> updatedTo,
        Optional<V4Order> order,
        V4Paging paging) {}
