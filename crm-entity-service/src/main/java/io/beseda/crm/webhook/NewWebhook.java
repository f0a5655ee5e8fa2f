package io.beseda.crm.webhook;

import java.util.List;

/** A webhook to be, or what it shall become. */
record NewWebhook(Destination destination, List<WebhookEventCode> events, int sort) {}
