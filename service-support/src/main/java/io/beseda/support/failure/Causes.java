package io.beseda.support.failure;

import java.util.stream.Stream;

/** What led to a failure. */
public final class Causes {

    private static final int MOST = 20;

    private Causes() {}

    /** The failure and its causes, with what they suppressed: there a transaction manager puts the reason why a commit failed. */
    public static Stream<Throwable> of(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(MOST)
                .flatMap(cause -> Stream.concat(
                        Stream.of(cause), Stream.of(cause.getSuppressed()).flatMap(Causes::of)));
    }
}
