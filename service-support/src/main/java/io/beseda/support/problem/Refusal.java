package io.beseda.support.problem;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Thrown by use cases and values when the caller's request can't be fulfilled; answered as problem+json. */
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemCode problemCode;
    private final transient List<FieldError> errors;
    private final transient Duration retryAfter;

    /** @param detail what is wrong and what to do, for the caller's eyes */
    public Refusal(ProblemCode problemCode, String detail) {
        this(problemCode, detail, List.of(), null);
    }

    public Refusal(ProblemCode problemCode, String detail, List<FieldError> errors) {
        this(problemCode, detail, errors, null);
    }

    private Refusal(ProblemCode problemCode, String detail, List<FieldError> errors, Duration retryAfter) {
        super(detail, null, false, false);
        this.problemCode = problemCode;
        this.errors = List.copyOf(errors);
        this.retryAfter = retryAfter;
    }

    /** A refusal that ends by itself; answered with {@code Retry-After}. */
    public static Refusal until(ProblemCode problemCode, String detail, Duration retryAfter) {
        return new Refusal(problemCode, detail, List.of(), retryAfter);
    }

    public ProblemCode problemCode() {
        return problemCode;
    }

    public List<FieldError> errors() {
        return errors;
    }

    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
