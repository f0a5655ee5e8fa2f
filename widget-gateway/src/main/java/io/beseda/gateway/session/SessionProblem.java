package io.beseda.gateway.session;

import io.beseda.support.problem.ProblemCode;

/** Why a page gets no session. */
public enum SessionProblem implements ProblemCode {
    UNKNOWN_BUTTON("unknown-button", 404, "There is no such button"),
    ORIGIN_REFUSED("origin-refused", 403, "This page may not run the chat"),
    TOO_MANY_SESSIONS("too-many-sessions", 429, "Too many sessions");

    private final String code;
    private final int status;
    private final String title;

    SessionProblem(String code, int status, String title) {
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
