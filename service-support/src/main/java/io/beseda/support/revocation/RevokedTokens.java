package io.beseda.support.revocation;

import io.beseda.support.account.SignedInUser;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Which tokens of integrations count no more. Those of people who signed in are not asked about: they live for minutes. Safe for
 * use by many threads.
 */
@ApplicationScoped
public class RevokedTokens {

    private final Set<String> revoked = ConcurrentHashMap.newKeySet();
    private volatile boolean complete;

    /** Whether a verified token may be used. */
    boolean allows(JsonWebToken token) {
        if (!token.containsClaim(SignedInUser.INTEGRATION_CLAIM)) {
            return true;
        }
        return complete && token.getTokenID() != null && !revoked.contains(token.getTokenID());
    }

    void revoked(String tokenId) {
        revoked.add(tokenId);
    }

    /** It has expired: its signature alone refuses it. */
    void forget(String tokenId) {
        revoked.remove(tokenId);
    }

    /** All that was revoked before this pod began is known. */
    void complete() {
        complete = true;
    }

    boolean isComplete() {
        return complete;
    }
}
