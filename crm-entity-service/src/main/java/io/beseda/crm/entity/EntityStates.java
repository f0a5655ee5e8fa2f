package io.beseda.crm.entity;

import io.beseda.crm.customfield.FieldId;
import io.beseda.crm.customfield.ShowCustomFields;
import io.beseda.crm.entitytype.EntityType;
import io.beseda.crm.fieldvalue.EntityFields;
import io.beseda.crm.fieldvalue.FieldValue;
import io.beseda.crm.fieldvalue.FieldValueRepository;
import io.beseda.crm.fieldvalue.FieldValuesView;
import io.beseda.crm.link.EntityLink;
import io.beseda.crm.link.LinkRepository;
import io.beseda.crm.tag.Tag;
import io.beseda.crm.tag.TagRepository;
import io.beseda.support.account.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Puts together what belongs to entities: one statement for each part, however many they are. Within a transaction. */
@ApplicationScoped
public class EntityStates {

    private final ShowCustomFields showCustomFields;
    private final FieldValueRepository values;
    private final TagRepository tags;
    private final LinkRepository links;

    @Inject
    public EntityStates(
            ShowCustomFields showCustomFields, FieldValueRepository values, TagRepository tags, LinkRepository links) {
        this.showCustomFields = showCustomFields;
        this.values = values;
        this.tags = tags;
        this.links = links;
    }

    /** In the order of the rows, which are of one type and already written. */
    public List<EntityState> of(EntityType type, List<? extends CrmEntity> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        AccountId account = rows.get(0).accountId();
        List<Long> ids = rows.stream().map(row -> row.ref().id()).toList();
        EntityFields fields = new EntityFields(showCustomFields.all(type));
        Map<Long, Map<FieldId, List<FieldValue>>> valuesOf = values.of(account, type, ids);
        Map<Long, List<Tag>> tagsOf = tags.of(account, type, ids);
        Map<Long, List<EntityLink>> linksOf = links.of(account, type, ids);
        return rows.stream()
                .map(row -> state(
                        row,
                        shown(valuesOf.getOrDefault(row.ref().id(), Map.of()), fields),
                        tagsOf.getOrDefault(row.ref().id(), List.of()),
                        linksOf.getOrDefault(row.ref().id(), List.of())))
                .toList();
    }

    private static EntityState state(
            CrmEntity row, List<FieldValuesView> values, List<Tag> tags, List<EntityLink> links) {
        return new EntityState(
                row.ref(),
                row.accountId(),
                row.name(),
                row.responsible(),
                row.createdBy(),
                row.updatedBy(),
                row.createdAt(),
                row.updatedAt(),
                row.details(),
                values,
                tags,
                links);
    }

    private static List<FieldValuesView> shown(Map<FieldId, List<FieldValue>> values, EntityFields fields) {
        return values.entrySet().stream()
                .flatMap(entry ->
                        fields.field(entry.getKey()).stream().map(field -> FieldValuesView.of(field, entry.getValue())))
                .toList();
    }
}
