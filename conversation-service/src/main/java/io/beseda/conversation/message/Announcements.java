package io.beseda.conversation.message;

import java.util.List;

/** Tells others what happened to conversations, if and only if the transaction commits. */
public interface Announcements {

    /**
     * Appends to the transaction of this thread. Call it last and once, under the locks of the conversations' rows: they
     * order what is told of one conversation.
     */
    void append(List<ConversationChange> changes);
}
