package io.beseda.contracts;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * The custom field that holds the identifiers of a chat's clients.
 *
 * @param entityType a lead, customer or contact
 * @param fieldId as on {@link Topic#CUSTOM_FIELDS}; the field may have been deleted since
 * @param type {@code text} or {@code numeric}, or {@code null} in what was published before it was told: then a text
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExternalIdField(CrmEntityType entityType, long fieldId, String type) {
    public ExternalIdField {
        requireNonNull(entityType, "entityType");
    }
}
