package io.beseda.crm.fieldvalue;

import static java.util.stream.Collectors.toMap;

import io.beseda.crm.customfield.CustomFieldView;
import io.beseda.crm.customfield.FieldId;
import io.beseda.support.v4.V4Flaw;
import io.beseda.support.v4.V4Item;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code custom_fields_values}: which fields of an entity get which values. */
public final class FieldValueRequests {

    private static final String KEY = "custom_fields_values";
    /** Of one field: more phones than anybody has. */
    private static final int MAX_VALUES = 100;

    private FieldValueRequests() {}

    /** By field; no values clear it. Fields that are not named are not in it. */
    public static Map<FieldId, List<FieldValue>> read(V4Item entity, EntityFields fields) {
        return entity.list(KEY).orElse(List.of()).stream()
                .flatMap(item -> changeOf(item, fields).stream())
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (first, last) -> last, LinkedHashMap::new));
    }

    private static Optional<Map.Entry<FieldId, List<FieldValue>>> changeOf(V4Item item, EntityFields fields) {
        Optional<Long> id = item.number("field_id");
        Optional<String> code = item.text("field_code");
        Optional<CustomFieldView> field = id.map(FieldId::new)
                .flatMap(fields::field)
                .or(() -> id.isPresent() ? Optional.empty() : code.flatMap(fields::field));
        if (field.isEmpty()) {
            String key = id.isPresent() || code.isEmpty() ? "field_id" : "field_code";
            item.refuse(key, V4Flaw.NOT_SUPPORTED_CHOICE, "There is no such field.");
            return Optional.empty();
        }
        List<V4Item> given = item.list("values").orElse(List.of());
        if (given.size() > (ValueRules.takesSeveral(field.get().type()) ? MAX_VALUES : 1)) {
            item.refuse("values", V4Flaw.TOO_LONG, "More values than the field can have.");
            return Optional.empty();
        }
        List<FieldValue> values = given.stream()
                .flatMap(value -> ValueRules.read(field.get(), value).stream())
                .toList();
        return Optional.of(new SimpleImmutableEntry<>(field.get().id(), values));
    }
}
