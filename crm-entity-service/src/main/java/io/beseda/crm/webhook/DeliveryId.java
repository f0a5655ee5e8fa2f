package io.beseda.crm.webhook;

import com.fasterxml.jackson.annotation.JsonValue;

/** A delivery to a webhook. */
record DeliveryId(@JsonValue long value) {}
