package io.beseda.chatconfig.externalid;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores a {@link CrmEntityType} under its wire name. */
@Converter(autoApply = true)
public class CrmEntityTypeColumn implements AttributeConverter<CrmEntityType, String> {

    @Override
    public String convertToDatabaseColumn(CrmEntityType type) {
        return type.wireName();
    }

    @Override
    public CrmEntityType convertToEntityAttribute(String column) {
        return CrmEntityType.ofWireName(column);
    }
}
