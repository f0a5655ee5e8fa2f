package io.beseda.crm.conversation;

import java.util.UUID;

/** An online chat of chat-config-service. */
public record OnlineChatId(UUID value) {}
