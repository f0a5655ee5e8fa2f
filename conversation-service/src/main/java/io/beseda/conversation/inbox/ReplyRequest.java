package io.beseda.conversation.inbox;

import io.beseda.conversation.message.ClientMessageId;
import io.beseda.conversation.message.MessageText;
import io.beseda.support.problem.CommonProblem;
import io.beseda.support.problem.FieldError;
import io.beseda.support.problem.Refusal;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;

/**
 * An operator's answer.
 *
 * @param clientMessageId the same whenever the request is sent again
 * @param text 1 to 4000 characters, not only white space
 */
public record ReplyRequest(@NotNull UUID clientMessageId, String text) {

    ClientMessageId id() {
        return new ClientMessageId(clientMessageId);
    }

    /** @throws Refusal if it can't be a message's text */
    MessageText messageText() {
        MessageText.problemOf(text).ifPresent(problem -> {
            throw new Refusal(
                    CommonProblem.INVALID_REQUEST,
                    "the text can't be stored",
                    List.of(new FieldError("/text", problem.code(), problem.wanted())));
        });
        return new MessageText(text);
    }
}
