package io.beseda.chatconfig.greeting;

import com.fasterxml.jackson.annotation.JsonValue;
import io.beseda.chatconfig.field.InvalidValue;
import io.beseda.chatconfig.field.WireNames;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The languages the chat speaks. */
public enum Language {
    RU,
    EN,
    ES,
    PT;

    /** @throws InvalidValue {@code language-unknown} */
    static Language parse(String given) {
        return WireNames.parse(
                values(),
                Language::wireName,
                given,
                "language-unknown",
                "The chat speaks %s."
                        .formatted(
                                Arrays.stream(values()).map(Language::wireName).collect(Collectors.joining(", "))));
    }

    /** Of ISO 639-1. */
    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
