package io.beseda.chatconfig.onlinechat;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores a {@link Reopening} under its wire name. */
@Converter(autoApply = true)
public class ReopeningColumn implements AttributeConverter<Reopening, String> {

    @Override
    public String convertToDatabaseColumn(Reopening reopening) {
        return reopening.wireName();
    }

    @Override
    public Reopening convertToEntityAttribute(String column) {
        return Reopening.parse(column);
    }
}
