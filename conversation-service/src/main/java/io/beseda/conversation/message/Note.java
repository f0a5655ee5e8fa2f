package io.beseda.conversation.message;

import io.beseda.conversation.conversation.Author;
import io.beseda.conversation.conversation.ConversationId;
import java.time.Instant;
import java.util.Objects;

/**
 * What an operator wrote for colleagues in a conversation; its visitor never sees it. It has no sequence of its own.
 *
 * @param afterSequence the sequence of the message it stands behind
 */
public record Note(
        NoteId id,
        ConversationId conversationId,
        long afterSequence,
        Author.Operator author,
        MessageText text,
        Instant createdAt) {

    public Note {
        Objects.requireNonNull(id);
        Objects.requireNonNull(conversationId);
        Objects.requireNonNull(author);
        Objects.requireNonNull(text);
        Objects.requireNonNull(createdAt);
    }
}
