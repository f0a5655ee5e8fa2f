package io.beseda.conversation.conversation;

import io.beseda.conversation.visitor.Visitor;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A conversation as of the moment its row was read.
 *
 * @param exclusive the only open one of its visitor in its chat, which the database sees to
 * @param lastSequence the sequence of its last message; 0 before the first
 * @param finish empty while it is open
 */
public record Conversation(
        ConversationId id,
        ConversationNumber number,
        Visitor visitor,
        boolean exclusive,
        long lastSequence,
        Instant startedAt,
        Optional<Finish> finish) {

    public Conversation {
        Objects.requireNonNull(id);
        Objects.requireNonNull(number);
        Objects.requireNonNull(visitor);
        Objects.requireNonNull(startedAt);
        Objects.requireNonNull(finish);
    }

    public boolean isOpen() {
        return finish.isEmpty();
    }

    public Conversation finished(Finish how) {
        return new Conversation(id, number, visitor, exclusive, lastSequence, startedAt, Optional.of(how));
    }

    /** Open again, as the only one of its visitor. */
    public Conversation reopened() {
        return new Conversation(id, number, visitor, true, lastSequence, startedAt, Optional.empty());
    }
}
