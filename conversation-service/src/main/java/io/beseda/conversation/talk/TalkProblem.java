package io.beseda.conversation.talk;

import io.beseda.support.problem.ProblemCode;

/** Refusals that concern a talk. */
enum TalkProblem implements ProblemCode {
    CLOSED("talk-closed", 422, "The talk is closed");

    private final String code;
    private final int status;
    private final String title;

    TalkProblem(String code, int status, String title) {
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
