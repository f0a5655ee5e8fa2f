package io.beseda.conversation.happening;

import io.beseda.conversation.conversation.Author;
import io.beseda.conversation.conversation.ConversationId;
import io.beseda.support.account.AccountId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * What was done with a conversation.
 *
 * @param afterSequence the sequence of the message it stands behind
 * @param by empty for a reopening
 * @param assignee to whom it was assigned; empty for nobody, and for the other kinds
 */
record Happening(
        AccountId accountId,
        ConversationId conversationId,
        UUID id,
        long afterSequence,
        Kind kind,
        Optional<Author> by,
        Optional<Author.Operator> assignee,
        Instant at) {

    enum Kind {
        ASSIGNED("assigned"),
        FINISHED("finished"),
        REOPENED("reopened");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** In tables and in JSON. */
        String word() {
            return word;
        }
    }

    Happening {
        Objects.requireNonNull(accountId);
        Objects.requireNonNull(conversationId);
        Objects.requireNonNull(id);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(by);
        Objects.requireNonNull(assignee);
        Objects.requireNonNull(at);
    }
}
