package io.beseda.conversation.attachment;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** Names an uploaded file. It opens nothing by itself. */
public record AttachmentId(@JsonValue UUID value) {

    public AttachmentId {
        Objects.requireNonNull(value);
    }
}
