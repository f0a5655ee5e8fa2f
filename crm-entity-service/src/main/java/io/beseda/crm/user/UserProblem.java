package io.beseda.crm.user;

import io.beseda.support.problem.ProblemCode;

/** Refusals about users. */
public enum UserProblem implements ProblemCode {
    EMAIL_TAKEN("email-taken", 409, "Somebody signs in with this e-mail already"),
    LAST_ADMINISTRATOR("last-administrator", 409, "An account needs an administrator");

    private final String code;
    private final int status;
    private final String title;

    UserProblem(String code, int status, String title) {
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
