package io.beseda.chatconfig.onlinechat;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores an {@link IdentityMode} under its wire name. */
@Converter(autoApply = true)
public class IdentityModeColumn implements AttributeConverter<IdentityMode, String> {

    @Override
    public String convertToDatabaseColumn(IdentityMode mode) {
        return mode.wireName();
    }

    @Override
    public IdentityMode convertToEntityAttribute(String column) {
        return IdentityMode.parse(column);
    }
}
