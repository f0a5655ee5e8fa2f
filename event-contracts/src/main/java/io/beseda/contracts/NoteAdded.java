package io.beseda.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;

/**
 * An operator left a note for colleagues in a conversation. Never shown to the visitor; it has no sequence of its own.
 *
 * @param afterSequence the sequence of the message it stands behind
 * @param noteId also the event's id, so that every redelivery carries the same {@code ce_id}
 */
public record NoteAdded(
        long accountId,
        UUID conversationId,
        UUID onlineChatId,
        UUID visitorId,
        UUID noteId,
        long afterSequence,
        Author author,
        String text,
        Instant createdAt)
        implements ConversationEvent {
    public NoteAdded {
        requireNonNull(conversationId, "conversationId");
        requireNonNull(onlineChatId, "onlineChatId");
        requireNonNull(visitorId, "visitorId");
        requireNonNull(noteId, "noteId");
        requireNonNull(author, "author");
        requireNonNull(text, "text");
        requireNonNull(createdAt, "createdAt");
    }
}
