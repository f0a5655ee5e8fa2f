package io.beseda.conversation.inbox;

import io.beseda.conversation.onlinechat.OnlineChatId;
import io.beseda.conversation.visitor.VisitorId;
import io.beseda.support.account.UserId;
import io.beseda.support.problem.CommonProblem;
import io.beseda.support.problem.FieldError;
import io.beseda.support.problem.Refusal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Which conversations a list shows.
 *
 * @param state empty for open and finished ones
 */
record InboxFilter(
        Optional<InboxState> state,
        Optional<AssigneeFilter> assignee,
        Optional<OnlineChatId> chat,
        Optional<VisitorId> visitor) {

    /** Every open conversation. */
    static final InboxFilter OPEN =
            new InboxFilter(Optional.of(InboxState.OPEN), Optional.empty(), Optional.empty(), Optional.empty());

    InboxFilter {
        Objects.requireNonNull(state);
        Objects.requireNonNull(assignee);
        Objects.requireNonNull(chat);
        Objects.requireNonNull(visitor);
    }

    /** Who takes care of the conversations. */
    sealed interface AssigneeFilter {

        record Of(UserId operator) implements AssigneeFilter {}

        record Nobody() implements AssigneeFilter {}
    }

    static Optional<InboxState> state(String text) {
        return switch (text) {
            case "open" -> Optional.of(InboxState.OPEN);
            case "finished" -> Optional.of(InboxState.FINISHED);
            case "any" -> Optional.empty();
            default -> throw refusal("/state", "state-unknown", "open, finished or any");
        };
    }

    static AssigneeFilter assignee(String text, UserId caller) {
        return switch (text) {
            case "me" -> new AssigneeFilter.Of(caller);
            case "none" -> new AssigneeFilter.Nobody();
            default -> throw refusal("/assignee", "assignee-unknown", "me or none");
        };
    }

    static OnlineChatId chat(String text) {
        return new OnlineChatId(uuid("/chat", text));
    }

    static VisitorId visitor(String text) {
        return new VisitorId(uuid("/visitor", text));
    }

    private static UUID uuid(String pointer, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw refusal(pointer, "no-id", "a UUID");
        }
    }

    private static Refusal refusal(String pointer, String code, String wanted) {
        return new Refusal(
                CommonProblem.INVALID_REQUEST,
                "the filter of conversations can't be read",
                List.of(new FieldError(pointer, code, wanted)));
    }
}
