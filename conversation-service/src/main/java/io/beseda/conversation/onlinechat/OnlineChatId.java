package io.beseda.conversation.onlinechat;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** An online chat of an account. */
public record OnlineChatId(@JsonValue UUID value) {

    public OnlineChatId {
        Objects.requireNonNull(value);
    }
}
