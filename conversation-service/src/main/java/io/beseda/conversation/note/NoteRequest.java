package io.beseda.conversation.note;

import io.beseda.conversation.message.MessageText;
import io.beseda.conversation.message.NoteId;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * A note to add.
 *
 * @param id a UUIDv7, the same whenever the request is sent again
 * @param text 1 to 4000 characters, not only white space
 */
public record NoteRequest(@NotNull UUID id, String text) {

    NoteId noteId() {
        return new NoteId(id);
    }

    MessageText noteText() {
        return MessageText.ofField("/text", text);
    }
}
