package io.beseda.crm.webhook;

import java.util.List;

/**
 * Answer of the list of webhooks.
 *
 * @param eventCodes all that a webhook can ask for
 */
record WebhooksView(List<WebhookView> items, List<WebhookEventCode> eventCodes) {}
