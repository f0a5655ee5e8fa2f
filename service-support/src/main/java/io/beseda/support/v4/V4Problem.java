package io.beseda.support.v4;

import io.beseda.support.problem.ProblemCode;
import io.beseda.support.problem.Refusal;

/** Refusals of every resource under {@code /api/v4}. */
public enum V4Problem implements ProblemCode {
    LIMIT_EXCEEDED("limit-exceeded", 422, "Too many at once"),
    SHUT_OUT("shut-out", 403, "Too many requests for too long");

    private final String code;
    private final int status;
    private final String title;

    V4Problem(String code, int status, String title) {
        this.code = code;
        this.status = status;
        this.title = title;
    }

    static Refusal limitExceeded(int limit) {
        return new Refusal(LIMIT_EXCEEDED, "Limit %d per page".formatted(limit));
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
