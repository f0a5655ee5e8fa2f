package io.beseda.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;

/**
 * A token counts no more although it has not expired. Topic {@link Topic#REVOKED_TOKENS}, keyed by token; after the token's expiry
 * a tombstone follows.
 *
 * @param tokenId the claim {@code jti} of the token
 * @param expiresAt when the token would have expired: from then on nobody needs to remember it
 */
public record TokenRevoked(long accountId, UUID tokenId, Instant expiresAt) implements Event {
    public TokenRevoked {
        requireNonNull(tokenId, "tokenId");
        requireNonNull(expiresAt, "expiresAt");
    }

    @Override
    public String key() {
        return tokenId.toString();
    }
}
