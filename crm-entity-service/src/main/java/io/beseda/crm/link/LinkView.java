package io.beseda.crm.link;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.beseda.crm.entitytype.EntityRef;
import io.beseda.crm.entitytype.EntityType;

/**
 * A link as amoCRM shows it, seen from one end.
 *
 * @param entityId absent where the path says it, like {@code entityType}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LinkView(
        @JsonProperty("entity_id") Long entityId,
        @JsonProperty("entity_type") EntityType entityType,
        @JsonProperty("to_entity_id") long toEntityId,
        @JsonProperty("to_entity_type") EntityType toEntityType,
        MetadataView metadata) {

    /** @param mainContact whether this is the contact of a lead or customer who is spoken to first */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record MetadataView(@JsonProperty("main_contact") boolean mainContact) {}

    static LinkView of(EntityRef seenFrom, EntityLink link) {
        EntityRef other = link.other(seenFrom);
        boolean contact = other.type() == EntityType.CONTACTS && other.equals(link.to());
        return new LinkView(
                seenFrom.id(),
                seenFrom.type(),
                other.id(),
                other.type(),
                contact ? new MetadataView(link.main()) : null);
    }
}
