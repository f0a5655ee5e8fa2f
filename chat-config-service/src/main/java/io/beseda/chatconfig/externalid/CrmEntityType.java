package io.beseda.chatconfig.externalid;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** What a field of the CRM belongs to. */
public enum CrmEntityType {
    LEAD,
    CUSTOMER,
    CONTACT,
    COMPANY;

    /** As in JSON and in the database. */
    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static CrmEntityType ofWireName(String wireName) {
        return Arrays.stream(values())
                .filter(type -> type.wireName().equals(wireName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such entity type: " + wireName));
    }
}
