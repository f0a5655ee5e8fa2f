package io.beseda.gateway.operator;

import io.beseda.gateway.GatewaySettings;
import io.beseda.gateway.connection.EventFlow;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** What all operator sockets share. */
@ApplicationScoped
class OperatorDesk {

    private final OperatorTokens tokens;
    private final OperatorSockets sockets;
    private final EventFlow events;
    private final SignIns signIns;
    private final Clock clock;
    private final int maxWatches;

    OperatorDesk(
            OperatorTokens tokens,
            OperatorSockets sockets,
            EventFlow events,
            SignIns signIns,
            Clock clock,
            GatewaySettings settings) {
        this.tokens = tokens;
        this.sockets = sockets;
        this.events = events;
        this.signIns = signIns;
        this.clock = clock;
        this.maxWatches = settings.gateway().limits().watchesPerSocket();
    }

    OperatorTokens tokens() {
        return tokens;
    }

    OperatorSockets sockets() {
        return sockets;
    }

    EventFlow events() {
        return events;
    }

    SignIns signIns() {
        return signIns;
    }

    Clock clock() {
        return clock;
    }

    int maxWatches() {
        return maxWatches;
    }
}
