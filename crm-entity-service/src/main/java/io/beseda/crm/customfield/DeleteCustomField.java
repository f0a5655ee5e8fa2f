package io.beseda.crm.customfield;

import io.beseda.crm.entitytype.EntityType;
import io.beseda.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Deletes a custom field for good and makes that known. A predefined one is refused. */
@ApplicationScoped
public class DeleteCustomField {

    private final CustomFieldRepository fields;
    private final Event<CustomFieldDeleted> deletions;

    @Inject
    public DeleteCustomField(CustomFieldRepository fields, Event<CustomFieldDeleted> deletions) {
        this.fields = fields;
        this.deletions = deletions;
    }

    @Transactional
    public void delete(EntityType entityType, FieldId id) {
        CustomField field = fields.locked(entityType, List.of(id)).get(0);
        if (field.predefined()) {
            throw new Refusal(
                    CustomFieldProblem.PREDEFINED,
                    "Field %d is one that every account has: it stays.".formatted(id.value()));
        }
        fields.delete(field);
        fields.flush();
        deletions.fire(new CustomFieldDeleted(field));
    }
}
