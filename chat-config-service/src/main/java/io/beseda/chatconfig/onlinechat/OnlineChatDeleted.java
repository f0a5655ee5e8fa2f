package io.beseda.chatconfig.onlinechat;

/** An online chat was deleted in the transaction of this thread; observed as {@link OnlineChatChanged} is. */
public record OnlineChatDeleted(OnlineChat chat) {}
