package io.beseda.chatconfig.greeting;

import com.fasterxml.jackson.annotation.JsonValue;
import io.beseda.chatconfig.field.InvalidValue;
import io.beseda.chatconfig.field.WireNames;
import java.util.Locale;

/** How a parameter of the page is compared. */
public enum Comparison {
    EQUAL,
    NOT_EQUAL,
    CONTAINS,
    PRESENT,
    ABSENT;

    /** @throws InvalidValue {@code comparison-unknown} */
    static Comparison parse(String given) {
        return WireNames.parse(
                values(),
                Comparison::wireName,
                given,
                "comparison-unknown",
                "Choose equal, not-equal, contains, present or absent.");
    }

    /** Whether there is a value to compare with. */
    boolean needsValue() {
        return this != PRESENT && this != ABSENT;
    }

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
