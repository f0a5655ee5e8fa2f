package io.beseda.contracts;

import java.util.UUID;

/**
 * A committed change of a conversation. Topic {@link Topic#CONVERSATION_EVENTS}, keyed by conversation, so that messages of
 * one conversation arrive in the order of their sequence. What names none is keyed by visitor or erasure.
 */
public sealed interface ConversationEvent extends Event
        permits ConversationStarted,
                MessageAdded,
                MessageRefused,
                ConversationFinished,
                ConversationReopened,
                ConversationAssigned,
                NoteAdded,
                PageDataGiven,
                VisitorLinked,
                VisitorUnlinked,
                ClientHistoryErased {

    /** {@code null} only in a {@link MessageRefused} whose message named none, and in what is told of a visitor. */
    UUID conversationId();

    /** The visitor the conversation belongs to; {@code null} only in what is told of a client. */
    UUID visitorId();

    @Override
    default String key() {
        return conversationId().toString();
    }
}
