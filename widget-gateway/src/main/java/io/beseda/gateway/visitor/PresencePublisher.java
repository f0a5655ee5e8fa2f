package io.beseda.gateway.visitor;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.beseda.contracts.PresenceTold;
import io.beseda.gateway.livesignal.LiveSignalPublisher;
import io.beseda.support.account.AccountId;
import io.beseda.support.identifier.UuidV7;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/**
 * Says whether a visitor is connected to this gateway: when an operator asks, and for two minutes after it whenever that changes.
 * Who was never asked about causes no traffic. Nothing blocks.
 */
@ApplicationScoped
public class PresencePublisher {

    private static final Duration REMEMBERED = Duration.ofMinutes(2);
    private static final long MAX_VISITORS = 50_000;
    /** A page that is reloaded is back by then. */
    private static final long GRACE_MILLIS = 5_000;

    private final VisitorSockets sockets;
    private final LiveSignalPublisher publisher;
    private final Clock clock;
    private final Vertx vertx;
    private final UUID gatewayId;
    private final Cache<Visitor, Boolean> asked;

    public PresencePublisher(
            VisitorSockets sockets, LiveSignalPublisher publisher, Clock clock, Vertx vertx, UuidV7 ids) {
        this.sockets = sockets;
        this.publisher = publisher;
        this.clock = clock;
        this.vertx = vertx;
        this.gatewayId = ids.next();
        this.asked = Caffeine.newBuilder()
                .expireAfterWrite(REMEMBERED)
                .maximumSize(MAX_VISITORS)
                .executor(Runnable::run)
                .build();
    }

    /** An operator of this account looks at this visitor. */
    public void asked(AccountId account, UUID visitorId) {
        var visitor = new Visitor(account, visitorId);
        asked.put(visitor, true);
        if (isHere(visitor)) {
            tell(visitor, true);
        }
    }

    void came(VisitorSession socket) {
        Visitor visitor = visitor(socket);
        if (isAskedAbout(visitor)) {
            tell(visitor, true);
        }
    }

    void left(VisitorSession socket) {
        Visitor visitor = visitor(socket);
        if (isAskedAbout(visitor) && !isHere(visitor)) {
            vertx.setTimer(GRACE_MILLIS, timer -> {
                if (!isHere(visitor)) {
                    tell(visitor, false);
                }
            });
        }
    }

    private boolean isAskedAbout(Visitor visitor) {
        return asked.getIfPresent(visitor) != null;
    }

    private boolean isHere(Visitor visitor) {
        return sockets.of(visitor.id).stream()
                .anyMatch(socket -> socket.accountId().equals(visitor.account));
    }

    private void tell(Visitor visitor, boolean online) {
        publisher.tell(new PresenceTold(visitor.account.value(), visitor.id, gatewayId, online, clock.instant()));
    }

    private static Visitor visitor(VisitorSession socket) {
        return new Visitor(socket.accountId(), socket.visitorId().value());
    }

    private record Visitor(AccountId account, UUID id) {}
}
