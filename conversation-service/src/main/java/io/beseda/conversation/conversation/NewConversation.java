package io.beseda.conversation.conversation;

import io.beseda.conversation.visitor.Visitor;
import java.util.Objects;
import java.util.Optional;

/**
 * A conversation about to start.
 *
 * @param exclusive true in one-active mode: it does not start if its visitor has an exclusive one open already
 * @param page where its first message was written, if known
 */
public record NewConversation(ConversationId id, Visitor visitor, boolean exclusive, Optional<FirstPage> page) {

    public NewConversation {
        Objects.requireNonNull(id);
        Objects.requireNonNull(visitor);
        Objects.requireNonNull(page);
    }
}
