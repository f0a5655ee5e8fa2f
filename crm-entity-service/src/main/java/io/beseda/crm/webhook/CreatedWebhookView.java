package io.beseda.crm.webhook;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** A webhook that was added just now, with the secret that signs its deliveries, which is never shown again. */
record CreatedWebhookView(@JsonUnwrapped WebhookView webhook, String secret) {

    /** Never the secret: this may end in a log. */
    @Override
    public String toString() {
        return "CreatedWebhookView";
    }
}
