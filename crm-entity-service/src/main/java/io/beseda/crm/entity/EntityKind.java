package io.beseda.crm.entity;

import io.beseda.crm.entitytype.EntityType;
import io.beseda.support.v4.V4Item;
import java.time.Instant;

/** One kind of entity: what it has beyond the others. */
public interface EntityKind {

    EntityType type();

    Class<? extends CrmEntity> rows();

    /**
     * Reads what only this kind has. Notes what is wrong.
     *
     * @param added of an entity to be, which lacks nothing; else what is absent stays
     */
    DetailsDraft read(V4Item item, EntityCatalog catalog, boolean added);

    /** @param by the user's id; 0 for nobody */
    CrmEntity create(EntityDraft draft, long by, Instant now);

    /** Takes over what needs more than the row itself. */
    default void change(CrmEntity row, EntityDraft draft, Instant now) {}

    /** Fills in what depends on the id it has got. */
    default void complete(CrmEntity added) {}
}
