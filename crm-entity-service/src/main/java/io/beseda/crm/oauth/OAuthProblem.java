package io.beseda.crm.oauth;

import io.beseda.support.problem.ProblemCode;

/** Refusals about integrations and their tokens. */
public enum OAuthProblem implements ProblemCode {
    INVALID_CLIENT("invalid-client", 401, "The client id or the client secret is wrong"),
    INVALID_GRANT("invalid-grant", 400, "The code or the refresh token is not valid"),
    TOO_MANY_ATTEMPTS("too-many-attempts", 429, "Too many attempts to get a token"),
    TOO_MANY_INTEGRATIONS("integrations-too-many", 409, "There are as many integrations as there can be");

    private final String code;
    private final int status;
    private final String title;

    OAuthProblem(String code, int status, String title) {
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
