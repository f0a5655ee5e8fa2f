package io.beseda.gateway.operator;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.beseda.gateway.connection.CloseCode;
import io.beseda.support.account.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Whose access tokens count no more although they have not expired: of users that may not sign in any more, of roles that were
 * changed and of sign-ins that ended. Sockets that were opened with one close at once. Users nobody told of are believed.
 */
@ApplicationScoped
public class SignIns {

    /** Longer than any access token lives. */
    private static final Duration REMEMBERED = Duration.ofHours(1);

    private static final long MAX_ENDED = 100_000;

    private final OperatorSockets sockets;
    private final ConcurrentMap<UserId, KnownUser> users = new ConcurrentHashMap<>();
    private final Cache<UUID, Boolean> ended = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(MAX_ENDED)
            .executor(Runnable::run)
            .build();

    public SignIns(OperatorSockets sockets) {
        this.sockets = sockets;
    }

    /** A user as of a version; a lower one than the last is passed over. */
    void published(KnownUser user) {
        users.merge(user.id(), user, (known, told) -> told.version() >= known.version() ? told : known);
        sockets.of(user.id()).forEach(OperatorSession::checkSignIn);
    }

    /** A user is gone for good. */
    void removed(UserId id) {
        users.computeIfPresent(id, (any, known) -> known.inactive());
        sockets.of(id).forEach(OperatorSession::checkSignIn);
    }

    /** A sign-in of a user ended. */
    public void ended(UserId id, UUID sessionId) {
        ended.put(sessionId, true);
        sockets.of(id).forEach(OperatorSession::checkSignIn);
    }

    /** How to close the socket of an operator whose token counts no more. */
    Optional<CloseCode> objection(Operator operator) {
        if (operator.sessionId().filter(id -> ended.getIfPresent(id) != null).isPresent()) {
            return Optional.of(CloseCode.UNAUTHENTICATED);
        }
        return Optional.ofNullable(users.get(operator.userId()))
                .filter(user -> user.accountId().equals(operator.accountId()))
                .flatMap(user -> objection(operator, user));
    }

    private static Optional<CloseCode> objection(Operator operator, KnownUser user) {
        if (!user.active()) {
            return Optional.of(CloseCode.FORBIDDEN);
        }
        // A token that is younger than what is known of its user knows better.
        boolean outdated = user.administrator() != operator.administrator()
                && operator.issuedAt().isBefore(user.updatedAt());
        return outdated ? Optional.of(CloseCode.UNAUTHENTICATED) : Optional.empty();
    }
}
