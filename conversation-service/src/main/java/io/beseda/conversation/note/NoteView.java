package io.beseda.conversation.note;

import io.beseda.conversation.message.Note;
import java.time.Instant;
import java.util.UUID;

/** A note as operators see it. */
public record NoteView(UUID id, long afterSequence, AuthorView author, String text, Instant createdAt) {

    /** @param type always {@code operator} */
    public record AuthorView(String type, String id, String name) {}

    static NoteView of(Note note) {
        return new NoteView(
                note.id().value(),
                note.afterSequence(),
                new AuthorView(
                        "operator", note.author().id().toString(), note.author().name()),
                note.text().value(),
                note.createdAt());
    }
}
