package io.beseda.conversation.conversation;

import io.beseda.support.account.UserId;
import java.util.Objects;

/** Who wrote a message or finished a conversation. */
public sealed interface Author {

    /** The visitor of the conversation. */
    record Visitor() implements Author {}

    /** The greeting bot of the online chat. */
    record Bot() implements Author {}

    /** @param name as shown to people at that moment; may be empty */
    record Operator(UserId id, String name) implements Author {

        private static final int MAX_NAME = 255;

        public Operator {
            Objects.requireNonNull(id);
            name = name.length() <= MAX_NAME ? name : name.substring(0, MAX_NAME);
        }
    }
}
