package io.beseda.support.consuming;

import io.beseda.support.failure.Causes;
import java.sql.SQLException;
import org.apache.kafka.common.errors.RetriableException;

/** What a failed attempt to handle events calls for. */
enum Failure {
    /** The surroundings failed: the same events again, for as long as it takes. */
    TRANSIENT,
    /** Something has not arrived yet: again, but not for ever. */
    EARLY,
    /** The event itself can't be handled. */
    POISON;

    /** SQL states 22 (data) and 23 (constraint) are the fault of what was written; all others, of the database. */
    static Failure of(Throwable thrown) {
        return Causes.of(thrown)
                .filter(cause -> cause instanceof NotYet
                        || cause instanceof RetriableException
                        || cause instanceof SQLException sql && sql.getSQLState() != null)
                .findFirst()
                .map(Failure::classify)
                .orElseGet(() -> Causes.of(thrown).anyMatch(Failure::isOfTheSurroundings) ? TRANSIENT : POISON);
    }

    /** A transaction that could not be committed or ran out of time says nothing against the events. */
    private static boolean isOfTheSurroundings(Throwable cause) {
        return cause instanceof SQLException || cause.getClass().getName().startsWith("jakarta.transaction.");
    }

    private static Failure classify(Throwable cause) {
        if (cause instanceof NotYet) {
            return EARLY;
        }
        if (cause instanceof SQLException sql) {
            String state = sql.getSQLState();
            return state.startsWith("22") || state.startsWith("23") ? POISON : TRANSIENT;
        }
        return TRANSIENT;
    }
}
