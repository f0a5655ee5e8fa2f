package io.beseda.conversation.message;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** The id a message was given where it was written, the same whenever it is sent again. */
public record ClientMessageId(@JsonValue UUID value) {

    public ClientMessageId {
        Objects.requireNonNull(value);
    }
}
