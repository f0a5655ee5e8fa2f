package io.beseda.crm.user;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** {@link Role#code()} in tables. */
@Converter(autoApply = true)
public class RoleColumn implements AttributeConverter<Role, String> {

    @Override
    public String convertToDatabaseColumn(Role role) {
        return role.code();
    }

    @Override
    public Role convertToEntityAttribute(String code) {
        return Role.of(code);
    }
}
