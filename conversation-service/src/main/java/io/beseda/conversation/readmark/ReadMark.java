package io.beseda.conversation.readmark;

import io.beseda.conversation.conversation.Conversation;
import io.beseda.conversation.conversation.ConversationRepository;
import io.beseda.conversation.visitor.VisitorId;
import java.util.Objects;

/**
 * That one side of a conversation has read it up to a message.
 *
 * @param visitorId where the visitor has read: who it is; else only claimed
 */
public record ReadMark(ConversationRepository.Key conversation, VisitorId visitorId, Side side, long sequence) {

    public ReadMark {
        Objects.requireNonNull(conversation);
        Objects.requireNonNull(visitorId);
        Objects.requireNonNull(side);
        if (sequence < 1) {
            throw new IllegalArgumentException("messages are read from 1 on, not from " + sequence);
        }
    }

    /** An operator has read so far. */
    public static ReadMark byOperator(Conversation conversation, long sequence) {
        return new ReadMark(
                new ConversationRepository.Key(conversation.visitor().accountId(), conversation.id()),
                conversation.visitor().visitorId(),
                Side.OPERATOR,
                sequence);
    }

    /** Operators share one inbox: what one of them has read, they have. */
    public enum Side {
        VISITOR,
        OPERATOR
    }

    /** Of two with the same, the one with the higher sequence counts. */
    record Key(ConversationRepository.Key conversation, VisitorId visitorId, Side side) {}

    Key key() {
        return new Key(conversation, visitorId, side);
    }
}
