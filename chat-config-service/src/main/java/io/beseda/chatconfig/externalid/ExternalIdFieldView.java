package io.beseda.chatconfig.externalid;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * The field that was chosen for a chat, in the settings REST and in the audit log.
 *
 * @param deleted true once the CRM has it no more; else absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExternalIdFieldView(CrmFieldId id, CrmEntityType entityType, String name, Boolean deleted) {

    public static ExternalIdFieldView of(CrmField field) {
        return new ExternalIdFieldView(field.id(), field.entityType(), field.name(), field.isDeleted() ? true : null);
    }
}
