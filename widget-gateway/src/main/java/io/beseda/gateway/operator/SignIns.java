package io.beseda.gateway.operator;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.beseda.contracts.SignedOut;
import io.beseda.contracts.UserPublished;
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
    private final ConcurrentMap<UserId, UserPublished> users = new ConcurrentHashMap<>();
    private final Cache<UUID, Boolean> ended = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(MAX_ENDED)
            .executor(Runnable::run)
            .build();

    public SignIns(OperatorSockets sockets) {
        this.sockets = sockets;
    }

    /** A user as of a version; a lower one than the last is passed over. */
    void published(UserPublished user) {
        var id = new UserId(user.userId());
        users.merge(id, user, (known, told) -> told.version() >= known.version() ? told : known);
        sockets.of(id).forEach(OperatorSession::checkSignIn);
    }

    /** A user is gone for good. */
    void removed(UserId id) {
        users.computeIfPresent(id, (any, known) -> inactive(known));
        sockets.of(id).forEach(OperatorSession::checkSignIn);
    }

    public void ended(SignedOut signedOut) {
        ended.put(signedOut.sessionId(), true);
        sockets.of(new UserId(signedOut.userId())).forEach(OperatorSession::checkSignIn);
    }

    /** How to close the socket of an operator whose token counts no more. */
    Optional<CloseCode> objection(Operator operator) {
        if (operator.sessionId().filter(id -> ended.getIfPresent(id) != null).isPresent()) {
            return Optional.of(CloseCode.UNAUTHENTICATED);
        }
        return Optional.ofNullable(users.get(operator.userId()))
                .filter(user -> user.accountId() == operator.accountId().value())
                .flatMap(user -> objection(operator, user));
    }

    private static UserPublished inactive(UserPublished user) {
        return new UserPublished(
                user.accountId(), user.userId(), user.version(), user.name(), user.role(), false, user.updatedAt());
    }

    private static Optional<CloseCode> objection(Operator operator, UserPublished user) {
        if (!user.active()) {
            return Optional.of(CloseCode.FORBIDDEN);
        }
        // A token that is younger than what is known of its user knows better.
        boolean outdated = user.role() != operator.role() && operator.issuedAt().isBefore(user.updatedAt());
        return outdated ? Optional.of(CloseCode.UNAUTHENTICATED) : Optional.empty();
    }
}
