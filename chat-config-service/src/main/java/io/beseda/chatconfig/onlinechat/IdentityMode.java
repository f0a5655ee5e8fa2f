package io.beseda.chatconfig.onlinechat;

import com.fasterxml.jackson.annotation.JsonValue;
import io.beseda.chatconfig.field.InvalidValue;
import io.beseda.chatconfig.field.WireNames;

/** What an online chat takes for a proof of who its client is. */
public enum IdentityMode {
    /** A signed user token. */
    SIGNED("signed"),
    /** Also a plain user id that nobody can guess. */
    UNGUESSABLE("unguessable");

    private final String wireName;

    IdentityMode(String wireName) {
        this.wireName = wireName;
    }

    /** As in JSON and in the database. */
    @JsonValue
    public String wireName() {
        return wireName;
    }

    /** @throws InvalidValue if there is no such mode */
    public static IdentityMode parse(String wireName) {
        return WireNames.parse(
                values(),
                IdentityMode::wireName,
                wireName,
                "identity-mode-unknown",
                "Clients prove who they are in mode signed or unguessable.");
    }
}
