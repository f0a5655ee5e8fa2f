package io.beseda.crm.signin;

import io.beseda.crm.token.OpaqueToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Exchanges a refresh token for the next one. Empty if the browser has to sign in again: the token is unknown, expired or
 * signed out, the user is deactivated, or it was used before longer ago than the grace; then one of its two holders is a thief
 * and the whole session ends.
 */
@ApplicationScoped
public class RefreshSignInSession {

    private static final Logger LOG = Logger.getLogger(RefreshSignInSession.class);

    private final SignInSessionRepository sessions;
    private final IdentityRepository identities;
    private final SignInSettings settings;
    private final Event<SignInSessionEnded> ended;
    private final Clock clock;

    @Inject
    public RefreshSignInSession(
            SignInSessionRepository sessions,
            IdentityRepository identities,
            SignInSettings settings,
            Event<SignInSessionEnded> ended,
            Clock clock) {
        this.sessions = sessions;
        this.identities = identities;
        this.settings = settings;
        this.ended = ended;
        this.clock = clock;
    }

    @Transactional
    public Optional<SignedIn> refresh(OpaqueToken token) {
        Instant now = clock.instant();
        return sessions.lockByToken(token, now).flatMap(session -> refresh(session, token, now));
    }

    private Optional<SignedIn> refresh(SignInSession session, OpaqueToken token, Instant now) {
        Optional<Instant> usedAt = sessions.usedAt(session, token);
        if (usedAt.filter(used -> used.plus(settings.reuseGrace()).isBefore(now))
                .isPresent()) {
            LOG.warnf(
                    "session %s of user %s: a used refresh token came again, the session ends",
                    session.id(), session.userId());
            end(session, now);
            return Optional.empty();
        }
        Optional<Identity> identity = identities.identity(session.accountId(), session.userId());
        if (identity.isEmpty()) {
            end(session, now);
            return Optional.empty();
        }
        if (usedAt.isEmpty()) {
            sessions.markUsed(session, token, now);
        }
        OpaqueToken next = OpaqueToken.fresh();
        sessions.addToken(session, next, now.plus(settings.lifetime()));
        return identity.map(found -> new SignedIn(found, session.id(), next));
    }

    private void end(SignInSession session, Instant now) {
        sessions.remove(session);
        ended.fire(session.ended(now));
    }
}
