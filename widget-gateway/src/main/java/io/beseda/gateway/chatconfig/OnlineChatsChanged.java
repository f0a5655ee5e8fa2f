package io.beseda.gateway.chatconfig;

import java.util.Set;
import java.util.UUID;

/** {@link OnlineChats} has newer settings of these chats, or has removed them. Observed on the thread that reads them. */
public record OnlineChatsChanged(Set<UUID> onlineChatIds) {}
