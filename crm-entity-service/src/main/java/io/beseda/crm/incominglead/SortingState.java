package io.beseda.crm.incominglead;

import java.util.Locale;

/** What became of what had come in. */
public enum SortingState {
    WAITING,
    ACCEPTED,
    DECLINED,
    /** With a lead or customer that was there before. */
    LINKED;

    /** In tables. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static SortingState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
