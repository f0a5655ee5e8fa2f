package io.beseda.crm.token;

import java.util.List;

/** Tokens were revoked in the transaction of this thread. Observed inside that transaction. */
public record TokensRevoked(List<RevokedToken> tokens) {}
