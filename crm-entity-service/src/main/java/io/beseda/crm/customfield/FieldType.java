package io.beseda.crm.customfield;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the values of a custom field are: amoCRM's types, all of them, so that whatever an integration makes can be kept. */
public enum FieldType {
    TEXT,
    NUMERIC,
    CHECKBOX,
    SELECT,
    MULTISELECT,
    MULTITEXT,
    DATE,
    URL,
    TEXTAREA,
    RADIOBUTTON,
    STREETADDRESS,
    SMART_ADDRESS,
    BIRTHDAY,
    LEGAL_ENTITY,
    DATE_TIME,
    ITEMS,
    CATEGORY,
    PRICE,
    TRACKING_DATA,
    LINKED_ENTITY,
    ORG_LEGAL_NAME,
    MONETARY,
    CHAINED_LIST,
    FILE,
    PAYER,
    SUPPLIER;

    /** In JSON, tables and events: amoCRM's. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<FieldType> of(String code) {
        return Arrays.stream(values()).filter(type -> type.code().equals(code)).findFirst();
    }

    /** Whether its values are chosen from, or sorted by, the field's enums. */
    boolean hasEnums() {
        return switch (this) {
            case SELECT, MULTISELECT, RADIOBUTTON, MULTITEXT -> true;
            default -> false;
        };
    }
}
