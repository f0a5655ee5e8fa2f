package io.beseda.gateway.connection;

/** What is limited per client address. */
public enum AddressLimit {
    SESSIONS,
    HANDSHAKES
}
