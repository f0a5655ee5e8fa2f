package io.beseda.local.process;

/** Something started as a process of its own. */
public interface Program extends AutoCloseable {

    ProcessHandle process();

    /** Ends it as kill -9 does, and returns when it is gone. */
    void kill();

    /** Asks it to stop, waits, and kills it when it takes too long. Does nothing when it is gone already. */
    @Override
    void close();
}
