package io.beseda.crm.pipeline;

/** What a status means for a lead, whatever people call it. */
public enum StatusKind {
    /** Nobody has accepted it yet («Неразобранное»). */
    INCOMING,
    OPEN,
    WON,
    LOST
}
