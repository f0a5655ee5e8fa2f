package io.beseda.support.problem;

import io.beseda.support.failure.DatabaseAway;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;

/** Answers 503 and when to come back, instead of 500, while the database is away, whatever wrapped its failure on the way. */
@ApplicationScoped
public class DatabaseAwayProblem implements ProblemPostProcessor {

    private static final int RETRY_AFTER_SECONDS = 5;

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        if (problem.getStatusCode() != CommonProblem.INTERNAL.status()
                || DatabaseAway.reasonOf(context.cause).isEmpty()) {
            return problem;
        }
        CommonProblem away = CommonProblem.UNAVAILABLE;
        return HttpProblem.builder()
                .withStatus(away.status())
                .withTitle(away.title())
                .withDetail("What is kept here can't be reached: try again in some seconds.")
                .withInstance(problem.getInstance())
                .with(ProblemCompletion.CODE, away.code())
                .withHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .build();
    }

    /** After the extension's own processors, before {@link ProblemCompletion}. */
    @Override
    public int priority() {
        return 20;
    }
}
