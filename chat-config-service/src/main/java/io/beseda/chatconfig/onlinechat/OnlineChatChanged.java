package io.beseda.chatconfig.onlinechat;

/**
 * An online chat was created or changed in the transaction of this thread, and its new version is known. Observed inside that
 * transaction: an observer that fails undoes the change.
 */
public record OnlineChatChanged(OnlineChat chat) {}
