package io.beseda.conversation.onlinechat;

import java.util.Arrays;

/** What becomes of a finished conversation when its client writes again. */
public enum Reopening {
    /** It is open again. */
    ALWAYS("always"),
    /** It is open again if it was finished within so many days. */
    WITHIN_DAYS("within-days"),
    /** It stays finished; a new one starts. */
    NEVER("never");

    private final String code;

    Reopening(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    static Reopening ofCode(String code) {
        return Arrays.stream(values())
                .filter(reopening -> reopening.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no reopening: " + code));
    }
}
