package io.beseda.crm.pipeline;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** Lower case in tables, where people read and write it too. */
@Converter(autoApply = true)
public class StatusKindColumn implements AttributeConverter<StatusKind, String> {

    @Override
    public String convertToDatabaseColumn(StatusKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public StatusKind convertToEntityAttribute(String kind) {
        return StatusKind.valueOf(kind.toUpperCase(Locale.ROOT));
    }
}
