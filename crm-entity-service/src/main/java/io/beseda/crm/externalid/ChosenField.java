package io.beseda.crm.externalid;

import io.beseda.crm.customfield.FieldId;
import io.beseda.crm.entitytype.EntityType;
import io.beseda.support.identity.ExternalId;
import io.beseda.support.identity.ExternalIdKind;
import java.util.Optional;

/** A field in which online chats of an account keep external IDs. */
record ChosenField(FieldId id, EntityType entityType, ExternalIdKind kind) {

    /** The external ID that a value of this field is; empty for what can't be one. */
    Optional<ExternalIdKey> keyOf(String value) {
        return ExternalId.of(kind, value).map(externalId -> new ExternalIdKey(id, externalId.value()));
    }
}
