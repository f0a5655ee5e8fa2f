package io.beseda.chatconfig.sitecontent;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.beseda.chatconfig.field.InvalidValue;
import io.beseda.chatconfig.field.WireNames;
import java.util.Locale;

/** Fonts that devices have: nothing is loaded for them. */
public enum SiteFont {
    SANS("system-ui,-apple-system,\"Segoe UI\",Roboto,\"Noto Sans\",sans-serif"),
    SERIF("Georgia,\"Times New Roman\",\"Noto Serif\",serif"),
    ROUNDED("ui-rounded,\"SF Pro Rounded\",\"Arial Rounded MT Bold\",Nunito,\"Trebuchet MS\",sans-serif"),
    MONO("ui-monospace,\"SF Mono\",Consolas,\"Liberation Mono\",monospace");

    private final String stack;

    SiteFont(String stack) {
        this.stack = stack;
    }

    /** A value of CSS's {@code font-family}. */
    public String stack() {
        return stack;
    }

    /** As in JSON and in the database. */
    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws InvalidValue if there is no such font */
    @JsonCreator
    static SiteFont parse(String wireName) {
        return WireNames.parse(
                values(), SiteFont::wireName, wireName, "font-unknown", "The font is sans, serif, rounded or mono.");
    }
}
