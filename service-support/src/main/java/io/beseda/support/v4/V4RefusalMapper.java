package io.beseda.support.v4;

import io.beseda.support.problem.ProblemCode;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.ext.Provider;

/** Answers a {@link V4Refusal} as problem+json in amoCRM's form. */
@Provider
@Priority(Priorities.USER)
public class V4RefusalMapper extends ExceptionMapperBase<V4Refusal> {

    @Override
    protected HttpProblem toProblem(V4Refusal refusal) {
        ProblemCode problem = refusal.problemCode();
        return HttpProblem.builder()
                .withStatus(problem.status())
                .withTitle(problem.title())
                .withDetail(refusal.getMessage())
                .with("code", problem.code())
                .with("validation-errors", refusal.validationErrors())
                .build();
    }
}
