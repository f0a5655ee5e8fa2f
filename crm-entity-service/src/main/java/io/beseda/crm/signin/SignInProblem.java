package io.beseda.crm.signin;

import io.beseda.support.problem.ProblemCode;

/** Refusals of signing in. */
public enum SignInProblem implements ProblemCode {
    WRONG_CREDENTIALS("wrong-credentials", 401, "The e-mail or the password is wrong"),
    TOO_MANY_ATTEMPTS("too-many-attempts", 429, "Too many attempts to sign in");

    private final String code;
    private final int status;
    private final String title;

    SignInProblem(String code, int status, String title) {
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
