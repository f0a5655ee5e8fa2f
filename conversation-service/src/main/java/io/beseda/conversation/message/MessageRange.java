package io.beseda.conversation.message;

import io.beseda.support.problem.CommonProblem;
import io.beseda.support.problem.FieldError;
import io.beseda.support.problem.Refusal;
import java.util.List;
import java.util.Optional;

/** A page of a conversation's history, always in the order of sequences. */
public sealed interface MessageRange {

    /** At most this many messages. */
    int limit();

    /** The messages that follow this sequence. */
    record After(long sequence, int limit) implements MessageRange {}

    /** The last ones before this sequence. */
    record Before(long sequence, int limit) implements MessageRange {}

    /**
     * The range a reader asks for; without bounds, the start of the history.
     *
     * @throws Refusal if both bounds are given or one is negative
     */
    static MessageRange of(Optional<Long> after, Optional<Long> before, int limit) {
        if (after.isPresent() && before.isPresent()) {
            throw refusal("/before", "one-direction", "either after or before");
        }
        if (after.orElse(0L) < 0) {
            throw refusal("/after", "negative", "0 or more");
        }
        if (before.orElse(0L) < 0) {
            throw refusal("/before", "negative", "0 or more");
        }
        return before.<MessageRange>map(sequence -> new Before(sequence, limit))
                .orElseGet(() -> new After(after.orElse(0L), limit));
    }

    private static Refusal refusal(String pointer, String code, String wanted) {
        return new Refusal(
                CommonProblem.INVALID_REQUEST,
                "the range of messages can't be read",
                List.of(new FieldError(pointer, code, wanted)));
    }
}
