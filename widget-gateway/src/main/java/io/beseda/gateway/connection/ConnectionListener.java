package io.beseda.gateway.connection;

import java.time.Duration;

/** The user of a {@link Connection}. Called on the connection's event loop: it must not block. */
public interface ConnectionListener {

    /** The token is about to expire. */
    void expiring(Duration left);

    /** Nothing more can be sent or will be received; called exactly once. */
    void closed();
}
