package io.beseda.crm.incominglead;

import io.beseda.support.problem.ProblemCode;

/** Refusals about incoming leads. */
public enum IncomingLeadProblem implements ProblemCode {
    NOT_LINKABLE("incoming-lead-not-linkable", 422, "Only chats and mail can be linked");

    private final String code;
    private final int status;
    private final String title;

    IncomingLeadProblem(String code, int status, String title) {
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
