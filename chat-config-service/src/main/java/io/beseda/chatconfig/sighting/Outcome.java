package io.beseda.chatconfig.sighting;

/** What widgets were told. */
public enum Outcome {
    /** What their buttons look like; nobody asked for a session yet. */
    SHOWN,
    /** The origin is not among the chat's placement addresses. */
    REFUSED,
    /** Granted, to visitors who proved nothing. */
    ADMITTED,
    /** Granted, to visitors whose identity was proven. */
    VERIFIED
}
