package io.beseda.crm.webhook;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** A webhook as integrations see it. Times are Unix seconds. */
record SubscriptionView(
        long id,
        String destination,
        @JsonProperty("created_at") long createdAt,
        @JsonProperty("updated_at") long updatedAt,
        @JsonProperty("account_id") long accountId,
        @JsonProperty("created_by") long createdBy,
        int sort,
        boolean disabled,
        List<WebhookEventCode> settings) {

    static SubscriptionView of(Webhook webhook) {
        return new SubscriptionView(
                webhook.id().value(),
                webhook.destination().value(),
                webhook.createdAt().getEpochSecond(),
                webhook.updatedAt().getEpochSecond(),
                webhook.accountId().value(),
                webhook.createdBy().value(),
                webhook.sort(),
                webhook.disabledAt().isPresent(),
                webhook.events());
    }
}
