package io.beseda.support.consuming;

import io.beseda.contracts.Event;
import io.beseda.contracts.Topic;
import java.time.Duration;
import java.util.List;

/**
 * What a service does with the events of a topic. Every bean of this type is given a consumer by {@link
 * EventLoops}; its methods are called on the consumer's thread, where blocking is fine.
 */
public interface EventHandler {

    /** The topic it reads; one handler a topic. */
    Topic topic();

    /**
     * Handles events in one transaction: all of them or none. They come in the order of their partitions, at least once; an
     * event that was handled before must change nothing.
     *
     * @throws NotYet if something must arrive first; the same events come again
     * @throws RuntimeException a failure of the database means "again"; any other failure of a single event parks it
     */
    void handle(List<? extends Event> events);

    /**
     * How long records gather after each batch, where nobody waits for what is done with them: a transaction of many costs little
     * more than one of few.
     */
    default Duration rest() {
        return Duration.ZERO;
    }

    /** Handles tombstones of a compacted topic: what these keys named is gone. */
    default void forget(List<String> keys) {
        throw new UnsupportedOperationException("this topic has no tombstones");
    }
}
