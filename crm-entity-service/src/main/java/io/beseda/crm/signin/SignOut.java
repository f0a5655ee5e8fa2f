package io.beseda.crm.signin;

import io.beseda.crm.token.OpaqueToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** Ends the session a refresh token belongs to, with all its tokens; nothing if there is none. */
@ApplicationScoped
public class SignOut {

    private final SignInSessionRepository sessions;
    private final Event<SignInSessionEnded> ended;
    private final Clock clock;

    @Inject
    public SignOut(SignInSessionRepository sessions, Event<SignInSessionEnded> ended, Clock clock) {
        this.sessions = sessions;
        this.ended = ended;
        this.clock = clock;
    }

    @Transactional
    public void signOut(OpaqueToken token) {
        Instant now = clock.instant();
        sessions.lockByToken(token, now).ifPresent(session -> {
            sessions.remove(session);
            ended.fire(session.ended(now));
        });
    }
}
