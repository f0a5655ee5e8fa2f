package io.beseda.crm.oauth;

import io.beseda.support.account.AccountId;
import java.time.Instant;

/** A program that may ask to act in an account. */
record Integration(
        IntegrationId id,
        AccountId accountId,
        String name,
        RedirectUri redirectUri,
        String createdByName,
        Instant createdAt) {}
