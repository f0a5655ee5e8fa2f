package io.beseda.conversation.onlinechat;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What clients of an online chat may do with finished conversations.
 *
 * @param days how long one can reopen; there for {@link Reopening#WITHIN_DAYS} and nothing else
 * @param readable clients may read them again
 */
public record FinishedConversations(Reopening reopening, Optional<Integer> days, boolean readable) {

    /** What a chat does that says nothing of it. */
    public static final FinishedConversations UNTOLD =
            new FinishedConversations(Reopening.ALWAYS, Optional.empty(), false);

    public FinishedConversations {
        Objects.requireNonNull(reopening);
        if ((reopening == Reopening.WITHIN_DAYS) != days.isPresent()) {
            throw new IllegalArgumentException("days belong to reopening within days");
        }
    }

    /** Whether a conversation that was finished at this instant opens again when its client writes now. */
    public boolean reopens(Instant finishedAt, Instant now) {
        return switch (reopening) {
            case ALWAYS -> true;
            case NEVER -> false;
            case WITHIN_DAYS -> !now.isAfter(finishedAt.plus(Duration.ofDays(days.orElseThrow())));
        };
    }
}
