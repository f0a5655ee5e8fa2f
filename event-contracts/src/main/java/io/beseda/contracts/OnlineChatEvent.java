package io.beseda.contracts;

import java.util.UUID;

/** A full snapshot of an online chat's settings. Topic {@link Topic#ONLINE_CHATS}, compacted; a deleted chat is a tombstone. */
public sealed interface OnlineChatEvent extends Event permits OnlineChatPublished {

    UUID onlineChatId();

    @Override
    default String key() {
        return onlineChatId().toString();
    }
}
