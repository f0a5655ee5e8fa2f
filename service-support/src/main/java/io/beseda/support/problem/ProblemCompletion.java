package io.beseda.support.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkiverse.resteasy.problem.validation.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gives every problem answer the same shape, whoever raised it: a {@code code} always, field errors by JSON pointer, and no
 * detail that quotes an exception of a library.
 */
@ApplicationScoped
public class ProblemCompletion implements ProblemPostProcessor {

    static final String CODE = "code";
    static final String ERRORS = "errors";

    private static final String VIOLATIONS = "violations";
    /** By which the extension names a value that is no such date, enum or number. */
    private static final String FIELD = "field";

    private static final URI BLANK = URI.create("about:blank");
    private static final List<String> V4_PATHS = List.of("/api/v4/", "/oauth2/");
    private static final String V4_TYPE = "https://httpstatus.es/";

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        Map<String, Object> given = problem.getParameters();
        CommonProblem common = CommonProblem.ofStatus(problem.getStatusCode());
        boolean ours = given.containsKey(CODE);
        var complete = HttpProblem.builder()
                .withType(type(problem, context))
                .withStatus(problem.getStatusCode())
                .withTitle(ours ? problem.getTitle() : common.title())
                .withInstance(problem.getInstance());
        if (ours) {
            complete.withDetail(problem.getDetail());
        } else {
            complete.with(CODE, common.code());
        }
        problem.getHeaders().forEach(complete::withHeader);
        retryAfter(problem, context).ifPresent(seconds -> complete.with("retry_after", seconds));
        given.forEach((name, value) -> {
            if (name.equals(VIOLATIONS)) {
                complete.with(ERRORS, fieldErrors(value));
            } else if (name.equals(FIELD)) {
                complete.with(ERRORS, List.of(UnfittingBodyMapper.wrongType(pointer(value.toString()))));
            } else {
                complete.with(name, value);
            }
        });
        return complete.build();
    }

    /** Clients of amoCRM's interfaces know the type that it gives to every answer of a status. */
    private static URI type(HttpProblem problem, ProblemContext context) {
        if (problem.getType() != null) {
            return problem.getType();
        }
        return isV4(context) ? URI.create(V4_TYPE + problem.getStatusCode()) : BLANK;
    }

    /** They read it in the body. */
    private static Optional<Object> retryAfter(HttpProblem problem, ProblemContext context) {
        return isV4(context)
                ? Optional.ofNullable(problem.getHeaders().get(HttpHeaders.RETRY_AFTER))
                : Optional.empty();
    }

    private static boolean isV4(ProblemContext context) {
        return context.path != null && V4_PATHS.stream().anyMatch(context.path::startsWith);
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
