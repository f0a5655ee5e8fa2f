package io.beseda.chatconfig.audit;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** What was done to a setting. */
public enum SettingsAction {
    CREATED("created"),
    CHANGED("changed"),
    DELETED("deleted"),
    RESTORED("restored"),
    PUBLISHED("published"),
    UNPUBLISHED("unpublished");

    private final String wireName;

    SettingsAction(String wireName) {
        this.wireName = wireName;
    }

    /** As in JSON and in the database. */
    @JsonValue
    public String wireName() {
        return wireName;
    }

    static SettingsAction ofWireName(String wireName) {
        return Arrays.stream(values())
                .filter(action -> action.wireName.equals(wireName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such action: " + wireName));
    }
}
