package io.beseda.crm.accountscope;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Quarkus knows tenants as text, our tables know accounts as bigint. */
@Converter
public class AccountIdColumn implements AttributeConverter<String, Long> {

    @Override
    public Long convertToDatabaseColumn(String account) {
        return account == null ? null : Long.valueOf(account);
    }

    @Override
    public String convertToEntityAttribute(Long account) {
        return account == null ? null : account.toString();
    }
}
