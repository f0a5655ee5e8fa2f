package io.beseda.crm.pipeline;

/** What a status means for a lead, whatever people call it. */
public enum StatusKind {
    /** Nobody has accepted it yet («Неразобранное»). */
    INCOMING("#c1c1c1"),
    OPEN("#99ccff"),
    WON("#ccff66"),
    LOST("#d5d8db");

    private final String color;

    StatusKind(String color) {
        this.color = color;
    }

    /** What a new status is shown in, until somebody chooses. */
    String color() {
        return color;
    }

    /** Whether a lead's way ends here. */
    public boolean isEnd() {
        return this == WON || this == LOST;
    }
}
