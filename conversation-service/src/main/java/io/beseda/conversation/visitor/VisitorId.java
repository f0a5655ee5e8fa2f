package io.beseda.conversation.visitor;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** A visitor, as the gateway's session proved it; at least 120 random bits. */
public record VisitorId(@JsonValue UUID value) {

    public VisitorId {
        Objects.requireNonNull(value);
    }
}
