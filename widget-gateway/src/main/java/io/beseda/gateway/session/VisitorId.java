package io.beseda.gateway.session;

import java.util.UUID;

/** A visitor of one online chat. */
public record VisitorId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
