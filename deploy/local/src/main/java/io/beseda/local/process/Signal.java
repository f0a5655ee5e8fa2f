package io.beseda.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Signals that {@link ProcessHandle} can't send. */
public enum Signal {
    /** What Ctrl-C sends; PostgreSQL's fast shutdown. */
    INT,
    /** Stops a process for good, without a chance to tidy up. */
    KILL;

    /** Sends this signal; a process that is gone already is not an error. */
    public void to(long pid) {
        try {
            // `kill` as a program is missing in some small images, the shell's own is always there.
            new ProcessBuilder("sh", "-c", "kill -" + name() + " " + pid)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
