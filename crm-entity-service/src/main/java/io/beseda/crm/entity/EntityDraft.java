package io.beseda.crm.entity;

import io.beseda.crm.customfield.FieldId;
import io.beseda.crm.entitytype.EntityRef;
import io.beseda.crm.fieldvalue.FieldValue;
import io.beseda.crm.tag.TagChange;
import io.beseda.support.account.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An entity to be, or what is to be different about one; what is empty stays.
 *
 * @param id of the one to change; empty for a new one
 * @param values by field; none clears it
 * @param linked what it is to be linked with
 */
public record EntityDraft(
        Optional<Long> id,
        Optional<String> name,
        Optional<UserId> responsible,
        Optional<Long> createdBy,
        Optional<Long> updatedBy,
        Optional<Instant> createdAt,
        Optional<Instant> updatedAt,
        Map<FieldId, List<FieldValue>> values,
        TagChange tags,
        List<Linked> linked,
        DetailsDraft details) {

    EntityDraft alone() {
        return new EntityDraft(
                id, name, responsible, createdBy, updatedBy, createdAt, updatedAt, values, tags, List.of(), details);
    }

    /** @param main of contacts, the one who is spoken to first */
    public record Linked(EntityRef entity, boolean main) {}
}
