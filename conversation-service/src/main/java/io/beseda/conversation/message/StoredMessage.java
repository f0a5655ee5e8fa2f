package io.beseda.conversation.message;

import io.beseda.conversation.visitor.Visitor;
import java.util.Objects;

/** A message together with the visitor its conversation belongs to. */
public record StoredMessage(Visitor visitor, Message message) {

    public StoredMessage {
        Objects.requireNonNull(visitor);
        Objects.requireNonNull(message);
    }

    public MessageKey key() {
        return new MessageKey(visitor.accountId(), visitor.visitorId(), message.clientMessageId());
    }
}
