package io.beseda.crm.signin;

import io.beseda.crm.token.OpaqueToken;
import io.beseda.support.identifier.UuidV7;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** Opens a session for a user whose password was right, and clears away the ones that have expired. */
@ApplicationScoped
public class OpenSignInSession {

    private final SignInSessionRepository sessions;
    private final SignInSettings settings;
    private final UuidV7 uuids;
    private final Clock clock;

    @Inject
    public OpenSignInSession(SignInSessionRepository sessions, SignInSettings settings, UuidV7 uuids, Clock clock) {
        this.sessions = sessions;
        this.settings = settings;
        this.uuids = uuids;
        this.clock = clock;
    }

    @Transactional
    public SignedIn open(Identity identity) {
        Instant now = clock.instant();
        Instant expiresAt = now.plus(settings.lifetime());
        sessions.removeExpired(now);
        SignInSession session = new SignInSession(uuids.next(), identity.accountId(), identity.userId());
        OpaqueToken token = OpaqueToken.fresh();
        sessions.add(session, now, expiresAt);
        sessions.addToken(session, token, expiresAt);
        return new SignedIn(identity, session.id(), token);
    }
}
