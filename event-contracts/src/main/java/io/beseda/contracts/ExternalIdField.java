package io.beseda.contracts;

import static java.util.Objects.requireNonNull;

/**
 * The custom field that holds the identifiers of a chat's clients.
 *
 * @param entityType a lead, customer or contact
 * @param fieldId as on {@link Topic#CUSTOM_FIELDS}; the field may have been deleted since
 */
public record ExternalIdField(CrmEntityType entityType, long fieldId) {
    public ExternalIdField {
        requireNonNull(entityType, "entityType");
    }
}
