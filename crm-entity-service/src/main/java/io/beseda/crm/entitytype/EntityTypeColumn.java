package io.beseda.crm.entitytype;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** {@link EntityType#code()} in tables. */
@Converter(autoApply = true)
public class EntityTypeColumn implements AttributeConverter<EntityType, String> {

    @Override
    public String convertToDatabaseColumn(EntityType type) {
        return type.code();
    }

    @Override
    public EntityType convertToEntityAttribute(String code) {
        return EntityType.of(code).orElseThrow();
    }
}
