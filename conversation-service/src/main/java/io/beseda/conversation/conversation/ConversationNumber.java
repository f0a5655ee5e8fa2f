package io.beseda.conversation.conversation;

import com.fasterxml.jackson.annotation.JsonValue;

/** Names a conversation to people: unique and rising in its account, with gaps. Grants nothing. */
public record ConversationNumber(@JsonValue long value) {

    public ConversationNumber {
        if (value <= 0) {
            throw new IllegalArgumentException("a conversation number is positive, not " + value);
        }
    }
}
