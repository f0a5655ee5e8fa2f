package io.beseda.crm.customfield;

import io.beseda.crm.entitytype.EntityType;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Shows the custom fields of the account. */
@ApplicationScoped
public class ShowCustomFields {

    /** @param total on all pages */
    public record Page(List<CustomFieldView> fields, long total) {}

    private final CustomFieldRepository fields;

    @Inject
    public ShowCustomFields(CustomFieldRepository fields) {
        this.fields = fields;
    }

    @Transactional
    public Page page(CustomFieldQuery query) {
        PanacheQuery<CustomField> found = fields.page(query);
        return new Page(found.stream().map(CustomFieldView::of).toList(), found.count());
    }

    /** All of them, in their order. */
    @Transactional
    public List<CustomFieldView> all(EntityType entityType) {
        return fields.inOrder(entityType).stream().map(CustomFieldView::of).toList();
    }

    @Transactional
    public CustomFieldView one(EntityType entityType, FieldId id) {
        return CustomFieldView.of(fields.existing(entityType, id));
    }
}
