package io.beseda.crm.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.beseda.crm.customfield.FieldId;
import io.beseda.crm.entity.EntitiesChanged.Change;
import io.beseda.crm.entity.EntityState;
import io.beseda.crm.fieldvalue.FieldValuesView;
import io.beseda.crm.lead.LeadDetails;
import io.beseda.crm.tag.Tag;
import io.beseda.support.account.UserId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** What a change of an entity did, in amoCRM's types of events: one for each thing that is different. */
final class EntityDifferences {

    /** One of them, with the values before and after. */
    record Difference(String type, JsonNode before, JsonNode after) {}

    private final ObjectMapper json;

    EntityDifferences(ObjectMapper json) {
        this.json = json;
    }

    List<Difference> of(Change change) {
        EntityState after = change.after();
        String entity = after.ref().type().singular();
        return change.before()
                .map(before -> between(entity, before, after))
                .orElseGet(() -> List.of(new Difference(entity + "_added", values(), values())));
    }

    private List<Difference> between(String entity, EntityState before, EntityState after) {
        List<Difference> found = new ArrayList<>();
        add(found, "name_field_changed", before, after, state -> wrapped("name_field_value", "name", state.name()));
        add(
                found,
                "entity_responsible_changed",
                before,
                after,
                state -> wrapped(
                        "responsible_user",
                        "id",
                        state.responsible().map(UserId::value).orElse(0L)));
        if (before.details() instanceof LeadDetails) {
            add(
                    found,
                    "sale_field_changed",
                    before,
                    after,
                    state -> wrapped("sale_field_value", "sale", ((LeadDetails) state.details()).price()));
            add(found, "lead_status_changed", before, after, EntityDifferences::status);
        }
        addFields(found, before, after);
        addTags(found, before, after);
        return found;
    }

    private void add(
            List<Difference> found,
            String type,
            EntityState before,
            EntityState after,
            Function<EntityState, Map<String, ?>> value) {
        Map<String, ?> was = value.apply(before);
        Map<String, ?> is = value.apply(after);
        if (!was.equals(is)) {
            found.add(new Difference(type, values(was), values(is)));
        }
    }

    private void addFields(List<Difference> found, EntityState before, EntityState after) {
        Set<FieldId> fields = new LinkedHashSet<>();
        before.values().forEach(field -> fields.add(field.fieldId()));
        after.values().forEach(field -> fields.add(field.fieldId()));
        for (FieldId field : fields) {
            List<Map<String, ?>> was = shown(before, field);
            List<Map<String, ?>> is = shown(after, field);
            if (!was.equals(is)) {
                found.add(new Difference(
                        "custom_field_%d_value_changed".formatted(field.value()),
                        json.valueToTree(was),
                        json.valueToTree(is)));
            }
        }
    }

    private static List<Map<String, ?>> shown(EntityState state, FieldId field) {
        return state.values(field).map(FieldValuesView::values).orElse(List.of()).stream()
                .<Map<String, ?>>map(value -> Map.of(
                        "custom_field_value",
                        Map.of(
                                "field_id", field.value(),
                                "field_type", state.values(field).orElseThrow().fieldType(),
                                "enum_id", Objects.requireNonNullElse(value.enumId(), 0L),
                                "text", String.valueOf(value.value()))))
                .toList();
    }

    private void addTags(List<Difference> found, EntityState before, EntityState after) {
        after.tags().stream()
                .filter(tag -> !before.tags().contains(tag))
                .forEach(tag -> found.add(new Difference("entity_tag_added", values(), values(tag(tag)))));
        before.tags().stream()
                .filter(tag -> !after.tags().contains(tag))
                .forEach(tag -> found.add(new Difference("entity_tag_deleted", values(tag(tag)), values())));
    }

    private static Map<String, ?> tag(Tag tag) {
        return wrapped("tag", "name", tag.name());
    }

    private static Map<String, ?> status(EntityState state) {
        LeadDetails lead = (LeadDetails) state.details();
        return Map.of("lead_status", Map.of("id", lead.statusId(), "pipeline_id", lead.pipelineId()));
    }

    private static Map<String, ?> wrapped(String name, String key, Object value) {
        return Map.of(name, Map.of(key, value));
    }

    private ArrayNode values(Object... values) {
        return json.valueToTree(values);
    }
}
