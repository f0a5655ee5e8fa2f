package io.beseda.crm.token;

import io.beseda.support.account.AccountId;
import java.time.Instant;
import java.util.UUID;

/**
 * A token that counts no more.
 *
 * @param id its claim {@code jti}
 * @param expiresAt from then on nobody needs to remember it
 */
public record RevokedToken(AccountId accountId, UUID id, Instant expiresAt) {}
