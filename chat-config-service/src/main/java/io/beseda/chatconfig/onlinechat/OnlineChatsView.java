package io.beseda.chatconfig.onlinechat;

import java.util.List;

/** Every online chat of the account, by name. */
public record OnlineChatsView(List<OnlineChatView> items) {}
