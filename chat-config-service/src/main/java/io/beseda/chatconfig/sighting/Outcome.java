package io.beseda.chatconfig.sighting;

/** What became of session requests. */
public enum Outcome {
    /** The origin is not among the chat's placement addresses. */
    REFUSED,
    /** Granted, to visitors who proved nothing. */
    ADMITTED,
    /** Granted, to visitors whose identity was proven. */
    VERIFIED
}
