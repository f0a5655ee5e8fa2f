package io.beseda.gateway.sighting;

/** How far it is known who the visitor of a session is. */
public enum Identity {
    /** The page said nothing. */
    ANONYMOUS,
    /** The page said a user id and proved nothing. */
    CLAIMED,
    /** The page proved it. */
    VERIFIED
}
