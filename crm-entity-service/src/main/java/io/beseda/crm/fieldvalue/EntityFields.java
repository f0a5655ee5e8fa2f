package io.beseda.crm.fieldvalue;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.beseda.crm.customfield.CustomFieldView;
import io.beseda.crm.customfield.FieldId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The custom fields that entities of one type have in one account, as requests name them. */
public final class EntityFields {

    private final Map<FieldId, CustomFieldView> byId;
    private final Map<String, CustomFieldView> byCode;

    public EntityFields(List<CustomFieldView> fields) {
        this.byId = fields.stream().collect(toMap(CustomFieldView::id, identity()));
        this.byCode = new HashMap<>();
        fields.stream().filter(field -> field.code() != null).forEach(field -> byCode.put(field.code(), field));
    }

    public Optional<CustomFieldView> field(FieldId id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<CustomFieldView> field(String code) {
        return Optional.ofNullable(byCode.get(code));
    }
}
