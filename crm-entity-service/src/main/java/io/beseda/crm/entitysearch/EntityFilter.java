package io.beseda.crm.entitysearch;

import io.beseda.crm.customfield.FieldId;
import io.beseda.crm.entitytype.EntityType;
import io.beseda.support.v4.V4Order;
import io.beseda.support.v4.V4Paging;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which entities are asked for, and in which order. What is empty does not narrow the list.
 *
 * @param words what is looked for, as typed
 * @param numbers by column: one of these
 * @param ranges by column
 * @param statuses of leads: one of these
 * @param values by custom field: one of these texts, or of these enums' ids
 * @param valueRanges by custom field
 */
public record EntityFilter(
        EntityType type,
        Optional<String> words,
        List<String> names,
        Map<String, List<Long>> numbers,
        Map<String, Range> ranges,
        Optional<List<Long>> statuses,
        Map<FieldId, List<String>> values,
        Map<FieldId, Range> valueRanges,
        Optional<V4Order> order,
        V4Paging paging) {

    /** Both ends belong to it. */
    public record Range(Optional<BigDecimal> from, Optional<BigDecimal> to) {}
}
