package io.beseda.conversation.conversation;

import io.beseda.conversation.visitor.Visitor;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A conversation as of the moment its row was read, and as a transaction that has locked the row moves it on.
 *
 * @param exclusive the only open one of its visitor in its chat, which the database sees to
 * @param lastSequence the sequence of its last message; 0 before the first
 * @param finish empty while it is open
 * @param finishRequestedAt when its client asked last to finish it; outlives a reopening
 */
public record Conversation(
        ConversationId id,
        ConversationNumber number,
        Visitor visitor,
        boolean exclusive,
        long lastSequence,
        Instant startedAt,
        Optional<Finish> finish,
        Optional<Instant> finishRequestedAt) {

    public Conversation {
        Objects.requireNonNull(id);
        Objects.requireNonNull(number);
        Objects.requireNonNull(visitor);
        Objects.requireNonNull(startedAt);
        Objects.requireNonNull(finish);
        Objects.requireNonNull(finishRequestedAt);
    }

    /** One without messages. */
    public static Conversation started(
            ConversationId id, ConversationNumber number, Visitor visitor, boolean exclusive, Instant now) {
        return new Conversation(id, number, visitor, exclusive, 0, now, Optional.empty(), Optional.empty());
    }

    public ConversationRepository.Key key() {
        return new ConversationRepository.Key(visitor.accountId(), id);
    }

    public boolean isOpen() {
        return finish.isEmpty();
    }

    /** With one message more. */
    public Conversation continued() {
        return new Conversation(id, number, visitor, exclusive, lastSequence + 1, startedAt, finish, finishRequestedAt);
    }

    public Conversation finished(Finish how) {
        return new Conversation(
                id, number, visitor, exclusive, lastSequence, startedAt, Optional.of(how), finishRequestedAt);
    }

    /** Open again, as the only one of its visitor. */
    public Conversation reopened() {
        return new Conversation(
                id, number, visitor, true, lastSequence, startedAt, Optional.empty(), finishRequestedAt);
    }

    /** Whether a request of this instant is later than all that were handled: one that is delivered again is not. */
    public boolean isNewRequest(Instant requestedAt) {
        return finishRequestedAt.isEmpty() || requestedAt.isAfter(finishRequestedAt.get());
    }

    /** With the request handled. */
    public Conversation requested(Instant requestedAt) {
        return new Conversation(
                id, number, visitor, exclusive, lastSequence, startedAt, finish, Optional.of(requestedAt));
    }
}
