package io.beseda.crm.customfield;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a custom field belongs to. */
public enum EntityType {
    LEADS,
    CONTACTS,
    COMPANIES,
    CUSTOMERS;

    /** In paths, JSON and tables: amoCRM's. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<EntityType> of(String code) {
        return Arrays.stream(values()).filter(type -> type.code().equals(code)).findFirst();
    }
}
