package io.beseda.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;

/**
 * A gateway holds a socket of a visitor, or its last one has ended.
 *
 * @param gatewayId one run of one gateway: a visitor is away when every gateway that said otherwise has taken it back
 */
public record PresenceTold(long accountId, UUID visitorId, UUID gatewayId, boolean online, Instant at)
        implements LiveSignal {
    public PresenceTold {
        requireNonNull(visitorId, "visitorId");
        requireNonNull(gatewayId, "gatewayId");
        requireNonNull(at, "at");
    }

    @Override
    public String key() {
        return visitorId.toString();
    }
}
