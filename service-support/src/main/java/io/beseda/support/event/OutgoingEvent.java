package io.beseda.support.event;

import io.beseda.contracts.Event;
import java.time.Instant;
import java.util.UUID;

/**
 * An event on its way out.
 *
 * @param id what consumers deduplicate by: the same whenever the same fact is published again
 */
public record OutgoingEvent(UUID id, Instant time, Event event) {}
