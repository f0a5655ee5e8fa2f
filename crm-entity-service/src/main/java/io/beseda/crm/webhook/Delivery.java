package io.beseda.crm.webhook;

import io.beseda.support.account.AccountId;
import java.util.UUID;

/** A delivery that this pod has claimed. */
record Delivery(
        DeliveryId id,
        AccountId accountId,
        WebhookId webhookId,
        UUID eventId,
        String body,
        Destination destination,
        WebhookSecret secret) {}
