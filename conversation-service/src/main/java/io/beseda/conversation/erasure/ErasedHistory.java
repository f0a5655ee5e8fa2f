package io.beseda.conversation.erasure;

import io.beseda.conversation.conversation.ConversationId;
import java.util.List;

/** What is gone when an erasure is done. */
public record ErasedHistory(Erasure erasure, List<ConversationId> conversations, long messages, long files) {

    public ErasedHistory {
        conversations = List.copyOf(conversations);
    }
}
