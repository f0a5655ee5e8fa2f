package io.beseda.chatconfig.sitecontent;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.beseda.chatconfig.field.InvalidValue;
import java.util.Arrays;
import java.util.Locale;

/** What a button looks like. */
public enum SiteButtonStyle {
    FILLED,
    OUTLINE;

    /** As in JSON and in the database. */
    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws InvalidValue if there is no such style */
    @JsonCreator
    static SiteButtonStyle parse(String wireName) {
        return Arrays.stream(values())
                .filter(style -> style.wireName().equals(wireName))
                .findFirst()
                .orElseThrow(() -> new InvalidValue("style-unknown", "The style is filled or outline."));
    }
}
