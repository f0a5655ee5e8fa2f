package io.beseda.crm.user;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Text in tables. */
@Converter(autoApply = true)
public class EmailColumn implements AttributeConverter<Email, String> {

    @Override
    public String convertToDatabaseColumn(Email email) {
        return email.value();
    }

    @Override
    public Email convertToEntityAttribute(String value) {
        return new Email(value);
    }
}
