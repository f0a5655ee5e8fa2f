package io.beseda.crm.publishing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.beseda.contracts.TokenRevoked;
import io.beseda.crm.token.RevokedToken;
import io.beseda.crm.token.RevokedTokensExpired;
import io.beseda.crm.token.TokensRevoked;
import io.beseda.support.event.OutgoingEvent;
import io.beseda.support.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/**
 * Publishes revoked tokens on topic {@code revoked-tokens.v1}, and tombstones once they have expired: if, and only if, that
 * commits; at least once. The event's id is made of the token's.
 */
@ApplicationScoped
public class RevokedTokenPublisher {

    private final Outbox outbox;
    private final Clock clock;

    @Inject
    public RevokedTokenPublisher(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    void publish(@Observes TokensRevoked revoked) {
        outbox.append(revoked.tokens().stream()
                .map(token -> new OutgoingEvent(eventId("revoked", token), clock.instant(), event(token)))
                .toList());
    }

    void withdraw(@Observes RevokedTokensExpired expired) {
        outbox.append(expired.tokens().stream()
                .map(token -> OutgoingEvent.tombstone(eventId("expired", token), clock.instant(), event(token)))
                .toList());
    }

    private static TokenRevoked event(RevokedToken token) {
        return new TokenRevoked(token.accountId().value(), token.id(), token.expiresAt());
    }

    private static UUID eventId(String what, RevokedToken token) {
        return UUID.nameUUIDFromBytes((what + ":" + token.id()).getBytes(UTF_8));
    }
}
