package io.beseda.crm.token;

import java.util.List;

/** Revoked tokens have expired and were forgotten in the transaction of this thread. Observed inside that transaction. */
public record RevokedTokensExpired(List<RevokedToken> tokens) {}
