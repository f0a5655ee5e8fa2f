package io.beseda.conversation.conversation;

import io.beseda.conversation.visitor.ClientIdentity;
import java.util.Objects;
import java.util.Optional;

/**
 * A conversation about to start.
 *
 * @param conversation exclusive in one-active mode: it does not start if its visitor has an exclusive one open already
 * @param page where its first message was written, if known
 * @param identity who the page said its visitor is
 */
public record NewConversation(Conversation conversation, Optional<FirstPage> page, Optional<ClientIdentity> identity) {

    public NewConversation {
        Objects.requireNonNull(conversation);
        Objects.requireNonNull(page);
        Objects.requireNonNull(identity);
    }

    long accountId() {
        return conversation.visitor().accountId().value();
    }
}
