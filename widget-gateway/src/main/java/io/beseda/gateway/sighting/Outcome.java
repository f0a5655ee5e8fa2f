package io.beseda.gateway.sighting;

/** What a widget was told. */
enum Outcome {
    /** What its button looks like; nobody asked for a session yet. */
    SHOWN,
    /** A session was granted. */
    ADMITTED,
    /** None was granted, because of the origin. */
    REFUSED
}
