package io.beseda.crm.conversation;

import java.util.UUID;

/** A conversation of conversation-service. */
public record ConversationId(UUID value) {}
