package io.beseda.crm.webhook;

import io.beseda.support.account.AccountId;
import io.beseda.support.account.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An address that wants to be told of events. */
record Webhook(
        WebhookId id,
        AccountId accountId,
        Destination destination,
        List<WebhookEventCode> events,
        int sort,
        UserId createdBy,
        String createdByName,
        Instant createdAt,
        Instant updatedAt,
        Optional<Instant> disabledAt) {}
