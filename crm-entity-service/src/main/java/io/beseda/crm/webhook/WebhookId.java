package io.beseda.crm.webhook;

import com.fasterxml.jackson.annotation.JsonValue;

/** A webhook. */
record WebhookId(@JsonValue long value) {}
