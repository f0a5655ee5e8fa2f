package io.beseda.crm.customfield;

import static java.util.stream.Collectors.toMap;

import io.beseda.crm.entitytype.EntityType;
import io.beseda.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Changes custom fields, all as asked or none, and makes the next version of those that are different known. */
@ApplicationScoped
public class ChangeCustomFields {

    private final CustomFieldRepository fields;
    private final Event<CustomFieldsChanged> changes;
    private final Clock clock;

    @Inject
    public ChangeCustomFields(CustomFieldRepository fields, Event<CustomFieldsChanged> changes, Clock clock) {
        this.fields = fields;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * In the order given.
     *
     * @throws Refusal 404 if one of them does not exist
     */
    @Transactional
    public List<CustomFieldView> change(EntityType entityType, List<CustomFieldChange> given) {
        Map<FieldId, CustomField> known =
                fields
                        .locked(
                                entityType,
                                given.stream()
                                        .map(CustomFieldChange::id)
                                        .distinct()
                                        .toList())
                        .stream()
                        .collect(toMap(CustomField::id, field -> field));
        Set<CustomField> changed = new LinkedHashSet<>();
        fields.store(() -> given.forEach(change -> {
            CustomField field = known.get(change.id());
            if (field.apply(change, clock.instant())) {
                changed.add(field);
            }
        }));
        changes.fire(new CustomFieldsChanged(new ArrayList<>(changed)));
        return given.stream()
                .map(change -> CustomFieldView.of(known.get(change.id())))
                .toList();
    }
}
