package io.beseda.gateway.connection;

import jakarta.enterprise.context.ApplicationScoped;

/** Whether committed events reach the sockets of this pod: a client may be told "you will get all that comes" only then. */
@ApplicationScoped
public class EventFlow {

    private volatile boolean live;

    public boolean isLive() {
        return live;
    }

    public void set(boolean nowLive) {
        live = nowLive;
    }
}
