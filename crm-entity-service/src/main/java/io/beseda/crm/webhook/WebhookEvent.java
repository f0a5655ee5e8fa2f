package io.beseda.crm.webhook;

import java.util.Map;
import java.util.UUID;

/**
 * Something to tell integrations of.
 *
 * @param id the same whenever the same fact is told again
 * @param entity what it happened to ({@code lead:42}): events of one entity arrive in their order
 * @param payload what amoCRM calls the entity's keys, to texts, numbers, booleans, lists and maps of these; {@code null} is left out
 */
public record WebhookEvent(UUID id, WebhookEventCode code, String entity, Map<String, Object> payload) {}
