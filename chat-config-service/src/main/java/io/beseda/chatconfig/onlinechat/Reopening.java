package io.beseda.chatconfig.onlinechat;

import com.fasterxml.jackson.annotation.JsonValue;
import io.beseda.chatconfig.field.InvalidValue;
import io.beseda.chatconfig.field.WireNames;

/** What becomes of the last finished conversation when its client writes again and has none open. */
public enum Reopening {
    /** It reopens under its number. */
    ALWAYS("always"),
    /** It reopens if it was finished within so many days; else a new one starts. */
    WITHIN_DAYS("within-days"),
    /** A new one starts. */
    NEVER("never");

    private final String wireName;

    Reopening(String wireName) {
        this.wireName = wireName;
    }

    /** As in JSON and in the database. */
    @JsonValue
    public String wireName() {
        return wireName;
    }

    /** @throws InvalidValue if there is no such way */
    public static Reopening parse(String wireName) {
        return WireNames.parse(
                values(),
                Reopening::wireName,
                wireName,
                "reopening-unknown",
                "Finished conversations reopen always, within-days or never.");
    }
}
