package io.beseda.chatconfig.sitecontent;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.beseda.chatconfig.field.InvalidValue;
import io.beseda.chatconfig.field.WireNames;
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
        return WireNames.parse(
                values(), SiteButtonStyle::wireName, wireName, "style-unknown", "The style is filled or outline.");
    }
}
