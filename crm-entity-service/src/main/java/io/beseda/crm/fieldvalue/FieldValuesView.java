package io.beseda.crm.fieldvalue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.beseda.crm.customfield.CustomFieldView;
import io.beseda.crm.customfield.CustomFieldView.EnumView;
import io.beseda.crm.customfield.FieldId;
import io.beseda.crm.customfield.FieldType;
import java.util.List;
import java.util.Objects;

/** The values an entity has in one field, as amoCRM shows them. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record FieldValuesView(
        @JsonProperty("field_id") FieldId fieldId,
        @JsonProperty("field_name") String fieldName,
        @JsonProperty("field_code") String fieldCode,
        @JsonProperty("field_type") FieldType fieldType,
        List<ValueView> values) {

    /**
     * One of them.
     *
     * @param value text, boolean, seconds since 1970, or an object with parts, by the type of the field
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ValueView(
            Object value,
            @JsonProperty("enum_id") Long enumId,
            @JsonProperty("enum_code") String enumCode) {}

    public static FieldValuesView of(CustomFieldView field, List<FieldValue> values) {
        return new FieldValuesView(
                field.id(),
                field.name(),
                field.code(),
                field.type(),
                values.stream().map(value -> view(field, value)).toList());
    }

    private static ValueView view(CustomFieldView field, FieldValue value) {
        EnumView chosen = value.enumId().map(id -> enumOf(field, id)).orElse(null);
        String code = chosen == null ? value.enumCode().orElse(null) : chosen.code();
        return new ValueView(shown(field.type(), value, chosen), value.enumId().orElse(null), code);
    }

    /** A name that was corrected shows at once wherever it is chosen. */
    private static Object shown(FieldType type, FieldValue value, EnumView chosen) {
        return switch (type) {
            case CHECKBOX -> Boolean.valueOf(value.text());
            case DATE, DATE_TIME, BIRTHDAY -> value.number().orElseThrow().longValueExact();
            case SELECT, MULTISELECT, RADIOBUTTON -> chosen == null ? value.text() : chosen.value();
            default -> value.details().isPresent() ? value.details().get() : value.text();
        };
    }

    private static EnumView enumOf(CustomFieldView field, long id) {
        return field.enums() == null
                ? null
                : field.enums().stream()
                        .filter(each -> Objects.equals(each.id(), id))
                        .findFirst()
                        .orElse(null);
    }
}
