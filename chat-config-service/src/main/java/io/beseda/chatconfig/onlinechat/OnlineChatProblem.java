package io.beseda.chatconfig.onlinechat;

import io.beseda.support.problem.ProblemCode;

/** Why a request about an online chat can be refused, beyond what is common to all services. */
public enum OnlineChatProblem implements ProblemCode {
    PLACEMENT_MISSING("placement-missing", 409, "The chat has no such placement yet");

    private final String code;
    private final int status;
    private final String title;

    OnlineChatProblem(String code, int status, String title) {
        this.code = code;
        this.status = status;
        this.title = title;
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
