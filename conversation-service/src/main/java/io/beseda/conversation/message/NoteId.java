package io.beseda.conversation.message;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** The id a note was given where it was written, the same whenever it is sent again. */
public record NoteId(@JsonValue UUID value) {

    public NoteId {
        Objects.requireNonNull(value);
    }
}
