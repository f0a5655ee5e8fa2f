package io.beseda.conversation.inbox;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.beseda.support.problem.CommonProblem;
import io.beseda.support.problem.FieldError;
import io.beseda.support.problem.Refusal;
import java.util.List;

/** Which conversations a list shows. */
public enum InboxState {
    @JsonProperty("open")
    OPEN,
    @JsonProperty("finished")
    FINISHED;

    /** @throws Refusal if it is neither */
    static InboxState of(String text) {
        return switch (text) {
            case "open" -> OPEN;
            case "finished" -> FINISHED;
            default ->
                throw new Refusal(
                        CommonProblem.INVALID_REQUEST,
                        "the state is not one of a conversation",
                        List.of(new FieldError("/state", "state-unknown", "open or finished")));
        };
    }
}
