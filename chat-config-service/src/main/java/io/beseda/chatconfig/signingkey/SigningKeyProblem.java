package io.beseda.chatconfig.signingkey;

import io.beseda.support.problem.ProblemCode;

/** Why a request about signing keys can be refused, beyond what is common to all services. */
public enum SigningKeyProblem implements ProblemCode {
    TOO_MANY("signing-keys-too-many", 409, "The chat has as many signing keys as it can have");

    private final String code;
    private final int status;
    private final String title;

    SigningKeyProblem(String code, int status, String title) {
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
