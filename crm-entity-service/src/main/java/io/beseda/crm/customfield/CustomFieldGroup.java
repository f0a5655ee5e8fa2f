package io.beseda.crm.customfield;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.beseda.crm.entitytype.EntityType;

/**
 * A part of a card with fields of its own, as amoCRM shows it.
 *
 * @param predefined of the main one, which every card has
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record CustomFieldGroup(
        String id,
        String name,
        @JsonProperty("is_predefined") boolean predefined,
        String type,
        @JsonProperty("entity_type") EntityType entityType,
        int sort) {

    /** Where fields are that nobody has put elsewhere. */
    static final String MAIN = "default";

    static CustomFieldGroup main(EntityType entityType) {
        return new CustomFieldGroup(MAIN, "Основное", true, entityType.code(), entityType, 0);
    }

    static CustomFieldGroup added(String id, String name, EntityType entityType, int sort) {
        return new CustomFieldGroup(id, name, false, entityType.code(), entityType, sort);
    }
}
