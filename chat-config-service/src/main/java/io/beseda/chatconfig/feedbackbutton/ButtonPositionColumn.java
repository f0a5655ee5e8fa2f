package io.beseda.chatconfig.feedbackbutton;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores a {@link ButtonPosition} under its wire name. */
@Converter(autoApply = true)
public class ButtonPositionColumn implements AttributeConverter<ButtonPosition, String> {

    @Override
    public String convertToDatabaseColumn(ButtonPosition position) {
        return position.wireName();
    }

    @Override
    public ButtonPosition convertToEntityAttribute(String column) {
        return ButtonPosition.parse(column);
    }
}
