package io.beseda.conversation.intake;

import io.beseda.conversation.message.MessageKey;
import io.beseda.conversation.message.StoredMessage;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A batch with all that decides what it comes to.
 *
 * @param activities in their order; each message once
 * @param conversations locked; where its messages can go, as far as there are such
 * @param stored those of its messages that are stored already
 * @param erased those whose writers were erased since
 * @param files locked; what its other messages send
 */
record LockedBatch(
        List<Activity> activities,
        LockedConversations conversations,
        OnlineChats chats,
        Map<MessageKey, StoredMessage> stored,
        Set<MessageKey> erased,
        MessageFiles files) {}
