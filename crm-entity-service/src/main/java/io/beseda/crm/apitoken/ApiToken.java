package io.beseda.crm.apitoken;

import io.beseda.support.account.AccountId;
import io.beseda.support.account.UserId;
import java.time.Instant;
import java.util.UUID;

/** A long-lived token of an account. Who holds it may do what an administrator may, in the name of the one who created it. */
record ApiToken(
        UUID id,
        AccountId accountId,
        String name,
        UserId createdBy,
        String createdByName,
        Instant createdAt,
        Instant expiresAt) {}
