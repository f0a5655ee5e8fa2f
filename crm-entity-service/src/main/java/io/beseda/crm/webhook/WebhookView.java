package io.beseda.crm.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * A webhook as administrators see it.
 *
 * @param disabledAt since when nothing is sent; absent while it is on
 * @param lastAttempt absent before the first, or after the log was cleared
 * @param waiting deliveries that are still to be made
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WebhookView(
        WebhookId id,
        String destination,
        List<WebhookEventCode> events,
        String createdByName,
        Instant createdAt,
        Instant disabledAt,
        AttemptView lastAttempt,
        long waiting) {

    static WebhookView of(Webhook webhook, DeliveryLog.Summary summary) {
        return new WebhookView(
                webhook.id(),
                webhook.destination().value(),
                webhook.events(),
                webhook.createdByName(),
                webhook.createdAt(),
                webhook.disabledAt().orElse(null),
                summary.last().map(AttemptView::of).orElse(null),
                summary.waiting());
    }
}
