package io.beseda.crm.customfield;

import io.beseda.crm.entitytype.EntityType;
import io.beseda.support.v4.V4Order;
import io.beseda.support.v4.V4Paging;
import java.util.Optional;
import java.util.Set;

/**
 * Which fields are asked for.
 *
 * @param types empty for all
 * @param order by {@code sort} or {@code id}; by sort unless given
 */
public record CustomFieldQuery(EntityType entityType, Set<FieldType> types, Optional<V4Order> order, V4Paging paging) {}
