package io.beseda.crm.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Ends the session a refresh token belongs to, with all its tokens; nothing if there is none. */
@ApplicationScoped
public class SignOut {

    private final SignInSessionRepository sessions;
    private final Clock clock;

    @Inject
    public SignOut(SignInSessionRepository sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Transactional
    public void signOut(RefreshToken token) {
        sessions.lockByToken(token, clock.instant()).ifPresent(sessions::remove);
    }
}
