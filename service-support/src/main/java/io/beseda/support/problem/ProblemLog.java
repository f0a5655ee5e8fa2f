package io.beseda.support.problem;

import io.beseda.support.failure.DatabaseAway;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/**
 * Logs a request that failed, in place of the extension's own log, which is switched off: an error only if someone must act. What
 * was refused as it should be is a matter between the caller and us.
 */
@ApplicationScoped
public class ProblemLog implements ProblemPostProcessor {

    private static final Logger LOG = Logger.getLogger(ProblemLog.class);
    private static final Pattern NOT_SHOWN = Pattern.compile("[^\\p{Graph}]");

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        int status = problem.getStatusCode();
        Object code = problem.getParameters().get(ProblemCompletion.CODE);
        String path = shown(context.path);
        Optional<String> away = DatabaseAway.reasonOf(context.cause);
        if (status == CommonProblem.UNAVAILABLE.status() && away.isPresent()) {
            LOG.warnf("%s: refused, %d %s: %s", path, status, code, away.get());
        } else if (status == CommonProblem.UNAVAILABLE.status() || status < CommonProblem.INTERNAL.status()) {
            LOG.debugf("%s: refused, %d %s", path, status, code);
        } else {
            LOG.errorf(context.cause, "%s: failed, %d %s", path, status, code);
        }
        return problem;
    }

    /** Whoever asks chooses the path: a line break in it would be the beginning of a log line of theirs. */
    private static String shown(String path) {
        return path == null ? "?" : NOT_SHOWN.matcher(path).replaceAll("?");
    }

    /** Last: what it logs is what is answered. */
    @Override
    public int priority() {
        return 0;
    }
}
