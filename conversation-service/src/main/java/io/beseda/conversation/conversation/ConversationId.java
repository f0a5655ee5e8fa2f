package io.beseda.conversation.conversation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** A conversation's public id: random, so that knowing one tells nothing of another. */
public record ConversationId(@JsonValue UUID value) {

    public ConversationId {
        Objects.requireNonNull(value);
    }
}
