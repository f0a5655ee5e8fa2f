package io.beseda.crm.customfield;

import io.beseda.crm.entitytype.EntityType;
import io.beseda.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Adds custom fields to the account, all of them or none, and makes them known. */
@ApplicationScoped
public class AddCustomFields {

    /** Of one entity type: more than anybody fills in, few enough to show in a list. */
    private static final int MAX_FIELDS = 1_000;

    private final CustomFieldRepository fields;
    private final Event<CustomFieldsChanged> changes;
    private final Clock clock;

    @Inject
    public AddCustomFields(CustomFieldRepository fields, Event<CustomFieldsChanged> changes, Clock clock) {
        this.fields = fields;
        this.changes = changes;
        this.clock = clock;
    }

    /** In the order given. */
    @Transactional
    public List<CustomFieldView> add(EntityType entityType, List<NewCustomField> given) {
        if (fields.countOf(entityType) + given.size() > MAX_FIELDS) {
            throw new Refusal(
                    CustomFieldProblem.TOO_MANY,
                    "There can be %d fields of %s.".formatted(MAX_FIELDS, entityType.code()));
        }
        return add(entityType, given, false).stream().map(CustomFieldView::of).toList();
    }

    /** Within a transaction. */
    List<CustomField> add(EntityType entityType, List<NewCustomField> given, boolean predefined) {
        List<CustomField> added = new ArrayList<>();
        int next = fields.nextSort(entityType);
        for (NewCustomField field : given) {
            added.add(new CustomField(entityType, field, field.sort().orElse(next), predefined, clock.instant()));
            next++;
        }
        fields.store(() -> fields.persist(added));
        changes.fire(new CustomFieldsChanged(added));
        return added;
    }
}
