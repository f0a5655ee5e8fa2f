package io.beseda.support.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkiverse.resteasy.problem.validation.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Gives every problem answer the same shape, whoever raised it: a {@code code} always, field errors by JSON pointer, and no
 * detail that quotes an exception of a library.
 */
@ApplicationScoped
public class ProblemCompletion implements ProblemPostProcessor {

    static final String CODE = "code";
    static final String ERRORS = "errors";

    private static final String VIOLATIONS = "violations";
    private static final URI BLANK = URI.create("about:blank");

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        Map<String, Object> given = problem.getParameters();
        CommonProblem common = CommonProblem.ofStatus(problem.getStatusCode());
        boolean ours = given.containsKey(CODE);
        var complete = HttpProblem.builder()
                .withType(problem.getType() == null ? BLANK : problem.getType())
                .withStatus(problem.getStatusCode())
                .withTitle(ours ? problem.getTitle() : common.title())
                .withInstance(problem.getInstance());
        if (ours) {
            complete.withDetail(problem.getDetail());
        } else {
            complete.with(CODE, common.code());
        }
        problem.getHeaders().forEach(complete::withHeader);
        given.forEach((name, value) -> {
            if (name.equals(VIOLATIONS)) {
                complete.with(ERRORS, fieldErrors(value));
            } else {
                complete.with(name, value);
            }
        });
        return complete.build();
    }

    private static List<FieldError> fieldErrors(Object violations) {
        return ((Collection<?>) violations)
                .stream()
                        .filter(Violation.class::isInstance)
                        .map(Violation.class::cast)
                        .map(violation -> new FieldError(pointer(violation.field), "invalid", violation.message))
                        .toList();
    }

    private static String pointer(String field) {
        return "/" + field.replace("[", ".").replace("]", "").replace('.', '/');
    }

    /** After the extension's own processors, which log and set the instance. */
    @Override
    public int priority() {
        return 10;
    }
}
