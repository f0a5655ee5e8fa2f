package io.beseda.chatconfig.greeting;

import com.fasterxml.jackson.annotation.JsonValue;
import io.beseda.chatconfig.field.InvalidValue;
import io.beseda.chatconfig.field.WireNames;
import java.util.Locale;

/** What a client may be asked for; it goes to the contact. */
public enum Ask {
    NAME,
    PHONE,
    EMAIL;

    /** @throws InvalidValue {@code ask-unknown} */
    static Ask parse(String given) {
        return WireNames.parse(
                values(), Ask::wireName, given, "ask-unknown", "A client is asked for name, phone or email.");
    }

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
