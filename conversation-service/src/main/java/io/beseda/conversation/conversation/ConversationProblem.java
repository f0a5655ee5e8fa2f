package io.beseda.conversation.conversation;

import io.beseda.support.problem.CommonProblem;
import io.beseda.support.problem.ProblemCode;
import io.beseda.support.problem.Refusal;

/** Refusals that concern a conversation. */
public enum ConversationProblem implements ProblemCode {
    CONVERSATION_FINISHED("conversation-finished", 409, "The conversation is finished"),
    CLIENT_MESSAGE_ID_TAKEN("client-message-id-taken", 409, "Another message has this clientMessageId");

    private final String code;
    private final int status;
    private final String title;

    ConversationProblem(String code, int status, String title) {
        this.code = code;
        this.status = status;
        this.title = title;
    }

    /** An account has no such conversation, or it is another's: the caller can't tell. */
    public static Refusal unknown() {
        return new Refusal(CommonProblem.NOT_FOUND, "there is no such conversation");
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
