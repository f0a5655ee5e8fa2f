package io.beseda.support.event;

import io.beseda.contracts.Event;
import java.time.Instant;
import java.util.UUID;

/**
 * An event on its way out.
 *
 * @param id what consumers deduplicate by: the same whenever the same fact is published again
 * @param tombstone whether what the event's key names is gone: the record has the event's headers and no value
 */
public record OutgoingEvent(UUID id, Instant time, Event event, boolean tombstone) {

    public OutgoingEvent(UUID id, Instant time, Event event) {
        this(id, time, event, false);
    }

    /** @param last the last that is known of it; its topic is a compacted one */
    public static OutgoingEvent tombstone(UUID id, Instant time, Event last) {
        return new OutgoingEvent(id, time, last, true);
    }
}
