package io.beseda.chatconfig.embedscript;

import com.fasterxml.jackson.annotation.JsonValue;
import io.beseda.chatconfig.field.InvalidValue;
import io.beseda.chatconfig.onlinechat.OnlineChat;
import io.beseda.chatconfig.onlinechat.ScriptHash;

/** Where a script is meant to run; each has its own key, and switching one never touches the other. */
public enum Placement {
    /** Pages of the placement addresses. */
    WEB("web"),
    /** An app or WebView, on any origin. */
    APP("app");

    private final String wireName;

    Placement(String wireName) {
        this.wireName = wireName;
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }

    /** @throws InvalidValue if there is no such placement */
    static Placement parse(String wireName) {
        return switch (wireName) {
            case "web" -> WEB;
            case "app" -> APP;
            default -> throw new InvalidValue("placement-unknown", "The placement is web or app.");
        };
    }

    boolean isSetUpFor(OnlineChat chat) {
        return switch (this) {
            case WEB -> !chat.placementAddresses().values().isEmpty();
            case APP -> chat.isEmbeddedInApp();
        };
    }

    ScriptHash hashOf(OnlineChat chat) {
        return switch (this) {
            case WEB -> chat.webHash();
            case APP -> chat.appHash();
        };
    }

    /** What to do when it is not set up. */
    String howToSetUp() {
        return switch (this) {
            case WEB -> "Add the address of the site first.";
            case APP -> "Switch \"embedded in an app\" on first.";
        };
    }
}
