package io.beseda.chatconfig.feedbackbutton;

import com.fasterxml.jackson.annotation.JsonValue;
import io.beseda.chatconfig.field.InvalidValue;
import io.beseda.chatconfig.field.WireNames;

/** The corner of the page a button stands in. */
public enum ButtonPosition {
    BOTTOM_RIGHT("bottom-right"),
    BOTTOM_LEFT("bottom-left");

    private final String wireName;

    ButtonPosition(String wireName) {
        this.wireName = wireName;
    }

    /** As in JSON, in events and in the database. */
    @JsonValue
    public String wireName() {
        return wireName;
    }

    /** @throws InvalidValue if there is no such position */
    static ButtonPosition parse(String wireName) {
        return WireNames.parse(
                values(),
                ButtonPosition::wireName,
                wireName,
                "position-unknown",
                "The position is bottom-right or bottom-left.");
    }
}
