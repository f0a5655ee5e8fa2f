package io.beseda.chatconfig.onlinechat;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores a {@link ConversationMode} under its wire name. */
@Converter(autoApply = true)
public class ConversationModeColumn implements AttributeConverter<ConversationMode, String> {

    @Override
    public String convertToDatabaseColumn(ConversationMode mode) {
        return mode.wireName();
    }

    @Override
    public ConversationMode convertToEntityAttribute(String column) {
        return ConversationMode.parse(column);
    }
}
