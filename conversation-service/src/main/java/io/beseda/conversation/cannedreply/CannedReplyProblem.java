package io.beseda.conversation.cannedreply;

import io.beseda.support.problem.ProblemCode;

/** Refusals that concern canned replies. */
public enum CannedReplyProblem implements ProblemCode {
    SHORTCUT_TAKEN("shortcut-taken", 409, "Another canned reply has this shortcut"),
    TOO_MANY_CANNED_REPLIES("too-many-canned-replies", 409, "The account has as many canned replies as it may");

    private final String code;
    private final int status;
    private final String title;

    CannedReplyProblem(String code, int status, String title) {
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
