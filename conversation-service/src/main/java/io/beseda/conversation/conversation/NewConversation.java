package io.beseda.conversation.conversation;

import java.util.Objects;
import java.util.Optional;

/**
 * A conversation about to start.
 *
 * @param conversation exclusive in one-active mode: it does not start if its visitor has an exclusive one open already
 * @param page where its first message was written, if known
 */
public record NewConversation(Conversation conversation, Optional<FirstPage> page) {

    public NewConversation {
        Objects.requireNonNull(conversation);
        Objects.requireNonNull(page);
    }

    long accountId() {
        return conversation.visitor().accountId().value();
    }
}
