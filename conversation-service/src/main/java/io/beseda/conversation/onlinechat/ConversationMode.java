package io.beseda.conversation.onlinechat;

import java.util.Arrays;

/** How many conversations a client may hold at once. */
public enum ConversationMode {
    ONE_ACTIVE("one-active"),
    MULTIPLE("multiple");

    private final String code;

    ConversationMode(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    static ConversationMode ofCode(String code) {
        return Arrays.stream(values())
                .filter(mode -> mode.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no conversation mode: " + code));
    }
}
