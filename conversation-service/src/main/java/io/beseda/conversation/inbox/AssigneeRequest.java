package io.beseda.conversation.inbox;

import io.beseda.support.account.UserId;
import io.beseda.support.problem.CommonProblem;
import io.beseda.support.problem.FieldError;
import io.beseda.support.problem.Refusal;
import java.util.List;
import java.util.Optional;

/**
 * Whom a conversation is given to.
 *
 * @param id absent for nobody
 */
public record AssigneeRequest(String id) {

    /** @throws Refusal if this is no user's id */
    Optional<UserId> operator() {
        return Optional.ofNullable(id).map(AssigneeRequest::parse);
    }

    private static UserId parse(String text) {
        try {
            return new UserId(Long.parseLong(text));
        } catch (IllegalArgumentException e) {
            throw new Refusal(
                    CommonProblem.INVALID_REQUEST,
                    "the conversation can't be given to this user",
                    List.of(new FieldError("/id", "no-id", "the id of a user")));
        }
    }
}
