package io.beseda.crm.apitoken;

import io.beseda.support.problem.ProblemCode;

/** Refusals about API tokens. */
public enum ApiTokenProblem implements ProblemCode {
    TOO_MANY("api-tokens-too-many", 409, "There are as many API tokens as there can be");

    private final String code;
    private final int status;
    private final String title;

    ApiTokenProblem(String code, int status, String title) {
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
