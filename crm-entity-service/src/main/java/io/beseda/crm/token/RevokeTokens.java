package io.beseda.crm.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Ends tokens before their time: every service refuses them within seconds. Revoking one twice changes nothing. */
@ApplicationScoped
public class RevokeTokens {

    private final RevokedTokenRepository revokedTokens;
    private final Event<TokensRevoked> revoked;
    private final Event<RevokedTokensExpired> expired;
    private final Clock clock;

    @Inject
    public RevokeTokens(
            RevokedTokenRepository revokedTokens,
            Event<TokensRevoked> revoked,
            Event<RevokedTokensExpired> expired,
            Clock clock) {
        this.revokedTokens = revokedTokens;
        this.revoked = revoked;
        this.expired = expired;
        this.clock = clock;
    }

    /** Clears away what has expired meanwhile, so that the topic holds little more than what counts. */
    @Transactional
    public void revoke(List<RevokedToken> tokens) {
        if (tokens.isEmpty()) {
            return;
        }
        revokedTokens.add(tokens);
        revoked.fire(new TokensRevoked(tokens));
        List<RevokedToken> gone = revokedTokens.removeExpired(clock.instant());
        if (!gone.isEmpty()) {
            expired.fire(new RevokedTokensExpired(gone));
        }
    }
}
