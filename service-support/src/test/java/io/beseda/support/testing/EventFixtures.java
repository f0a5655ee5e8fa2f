package io.beseda.support.testing;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.beseda.contracts.Event;
import io.beseda.contracts.GoldenFile;
import io.beseda.contracts.MessageWritten;
import io.beseda.support.event.OutgoingEvent;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;

/** Events for tests. */
public final class EventFixtures {

    private static final Instant THEN = Instant.parse("2026-11-22T10:15:30.123Z");

    private EventFixtures() {}

    /** A message of one visitor, always the same one, so that messages share a key. */
    public static OutgoingEvent messageWritten(String text) {
        return outgoing(new MessageWritten(
                1, new UUID(1, 1), new UUID(2, 2), UUID.randomUUID(), null, text, THEN, null, null, null, null));
    }

    public static OutgoingEvent outgoing(Event event) {
        return new OutgoingEvent(UUID.randomUUID(), THEN, event);
    }

    public static Event read(GoldenFile golden) throws IOException {
        return JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .build()
                .readValue(golden.json(), golden.type().recordType());
    }
}
