package io.beseda.support.failure;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/** Tells a database that can't be asked at the moment from one that refuses what it is asked. */
public final class DatabaseAway {

    /** Classes of SQL states: no connection; no room; stopping, starting or cutting short. */
    private static final Set<String> CLASSES = Set.of("08", "53", "57");

    private static final int CLASS_LENGTH = 2;

    private DatabaseAway() {}

    /** What the driver or the pool says of it, which quotes no row; empty if the failure has another reason. */
    public static Optional<String> reasonOf(Throwable thrown) {
        return Causes.of(thrown)
                .filter(cause -> cause instanceof SQLException sql && isAway(sql.getSQLState()))
                .map(Throwable::getMessage)
                .findFirst();
    }

    /** The pool has no states: it says only that no connection came free or could be opened. */
    private static boolean isAway(String state) {
        return state == null || state.length() > CLASS_LENGTH && CLASSES.contains(state.substring(0, CLASS_LENGTH));
    }
}
