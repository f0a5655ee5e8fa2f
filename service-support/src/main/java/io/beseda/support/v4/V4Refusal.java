package io.beseda.support.v4;

import io.beseda.support.problem.CommonProblem;
import io.beseda.support.problem.Refusal;
import java.util.List;

/** The refusal (400) of a whole request because of values in it; answered with {@code validation-errors}. */
public class V4Refusal extends Refusal {

    private static final long serialVersionUID = 1L;

    private final transient List<V4Errors> validationErrors;

    V4Refusal(List<V4Errors> validationErrors) {
        super(CommonProblem.INVALID_REQUEST, "Correct what validation-errors names and send it again.");
        this.validationErrors = List.copyOf(validationErrors);
    }

    List<V4Errors> validationErrors() {
        return validationErrors;
    }
}
