package io.beseda.chatconfig.placement;

import com.fasterxml.jackson.annotation.JsonValue;
import io.beseda.chatconfig.field.InvalidValue;

/** Where a script is meant to run; each has its own key, and switching one never touches the other. */
public enum Placement {
    /** Pages of the placement addresses. */
    WEB("web", "Add the address of the site first."),
    /** An app or WebView, on any origin. */
    APP("app", "Switch \"embedded in an app\" on first.");

    private final String wireName;
    private final String howToSetUp;

    Placement(String wireName, String howToSetUp) {
        this.wireName = wireName;
        this.howToSetUp = howToSetUp;
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }

    /** What to do when it is not set up: a sentence. */
    public String howToSetUp() {
        return howToSetUp;
    }

    /** @throws InvalidValue if there is no such placement */
    public static Placement parse(String wireName) {
        return switch (wireName) {
            case "web" -> WEB;
            case "app" -> APP;
            default -> throw new InvalidValue("placement-unknown", "The placement is web or app.");
        };
    }
}
