package io.beseda.support.consuming;

import java.sql.SQLException;
import java.util.stream.Stream;
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
        return causes(thrown)
                .filter(cause -> cause instanceof NotYet
                        || cause instanceof RetriableException
                        || cause instanceof SQLException sql && sql.getSQLState() != null)
                .findFirst()
                .map(Failure::classify)
                .orElseGet(() -> causes(thrown).anyMatch(Failure::isOfTheSurroundings) ? TRANSIENT : POISON);
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

    /** With what they suppressed: there a transaction manager puts the reason why a commit failed. */
    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .flatMap(cause -> Stream.concat(
                        Stream.of(cause), Stream.of(cause.getSuppressed()).flatMap(Failure::causes)));
    }
}
