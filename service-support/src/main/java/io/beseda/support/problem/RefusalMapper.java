package io.beseda.support.problem;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Answers a {@link Refusal} as problem+json. */
@Provider
@Priority(Priorities.USER)
public class RefusalMapper extends ExceptionMapperBase<Refusal> {

    @Override
    protected HttpProblem toProblem(Refusal refusal) {
        ProblemCode problem = refusal.problemCode();
        var answer = HttpProblem.builder()
                .withStatus(problem.status())
                .withTitle(problem.title())
                .withDetail(refusal.getMessage())
                .with(ProblemCompletion.CODE, problem.code());
        if (!refusal.errors().isEmpty()) {
            answer.with(ProblemCompletion.ERRORS, refusal.errors());
        }
        refusal.retryAfter()
                .ifPresent(wait -> answer.withHeader(HttpHeaders.RETRY_AFTER, Math.max(1, wait.toSeconds())));
        return answer.build();
    }
}
