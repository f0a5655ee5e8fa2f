package io.beseda.conversation.conversation;

import jakarta.inject.Singleton;
import java.util.UUID;

/** Makes the ids of new conversations. */
@Singleton
public class ConversationIdProvider {

    /** 122 random bits of a cryptographic source. */
    public ConversationId next() {
        return new ConversationId(UUID.randomUUID());
    }
}
