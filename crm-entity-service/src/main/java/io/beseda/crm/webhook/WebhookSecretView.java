package io.beseda.crm.webhook;

/** A signing secret that was made just now; it is never shown again. */
record WebhookSecretView(String secret) {

    /** Never the secret: this may end in a log. */
    @Override
    public String toString() {
        return "WebhookSecretView";
    }
}
