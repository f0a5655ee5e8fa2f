package io.beseda.crm.customfield;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** {@link FieldType#code()} in tables. */
@Converter(autoApply = true)
public class FieldTypeColumn implements AttributeConverter<FieldType, String> {

    @Override
    public String convertToDatabaseColumn(FieldType type) {
        return type.code();
    }

    @Override
    public FieldType convertToEntityAttribute(String code) {
        return FieldType.of(code).orElseThrow();
    }
}
