package io.beseda.contracts;

import java.util.UUID;

/**
 * A committed change of a conversation. Topic {@link Topic#CONVERSATION_EVENTS}, keyed by conversation, so that messages of
 * one conversation arrive in the order of their sequence.
 */
public sealed interface ConversationEvent extends Event
        permits ConversationStarted,
                MessageAdded,
                MessageRefused,
                ConversationFinished,
                ConversationReopened,
                ConversationAssigned,
                NoteAdded,
                PageDataGiven {

    /** {@code null} only in a {@link MessageRefused} whose message named none. */
    UUID conversationId();

    /** The visitor the conversation belongs to. */
    UUID visitorId();

    @Override
    default String key() {
        return conversationId().toString();
    }
}
