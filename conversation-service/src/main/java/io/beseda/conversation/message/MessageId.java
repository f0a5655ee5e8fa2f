package io.beseda.conversation.message;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** A stored message's id: a UUIDv7, given when it was stored. */
public record MessageId(@JsonValue UUID value) {

    public MessageId {
        Objects.requireNonNull(value);
    }
}
