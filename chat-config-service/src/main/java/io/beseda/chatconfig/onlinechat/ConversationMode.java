package io.beseda.chatconfig.onlinechat;

import com.fasterxml.jackson.annotation.JsonValue;
import io.beseda.chatconfig.field.InvalidValue;
import io.beseda.chatconfig.field.WireNames;

/** How many conversations a client of an online chat may hold at once. */
public enum ConversationMode {
    /** Everything a client writes is gathered in one conversation. */
    ONE_ACTIVE("one-active"),
    /** A client may hold several and start new ones. */
    MULTIPLE("multiple");

    private final String wireName;

    ConversationMode(String wireName) {
        this.wireName = wireName;
    }

    /** As in JSON and in the database. */
    @JsonValue
    public String wireName() {
        return wireName;
    }

    /** @throws InvalidValue if there is no such mode */
    public static ConversationMode parse(String wireName) {
        return WireNames.parse(
                values(),
                ConversationMode::wireName,
                wireName,
                "conversation-mode-unknown",
                "The mode of conversations is one-active or multiple.");
    }
}
