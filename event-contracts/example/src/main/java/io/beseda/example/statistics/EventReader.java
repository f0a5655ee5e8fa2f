package io.beseda.example.statistics;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.beseda.contracts.CloudEventHeaders;
import io.beseda.contracts.ConversationEvent;
import io.beseda.contracts.EventType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Reads records as events. Fields and types of a newer version are passed over: that is what lets producers go first. */
final class EventReader {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private EventReader() {}

    /**
     * The event of a record; empty if its type is not known here.
     *
     * @throws IOException if the record is no event, or its header names another account than its body
     */
    static Optional<ConversationEvent> read(ConsumerRecord<String, byte[]> received) throws IOException {
        Optional<EventType> type = EventType.named(header(received, CloudEventHeaders.TYPE));
        if (type.isEmpty()) {
            return Optional.empty();
        }
        if (!(JSON.readValue(received.value(), type.get().recordType()) instanceof ConversationEvent event)) {
            throw new IOException("a " + type.get().typeName() + " does not belong here");
        }
        if (!header(received, CloudEventHeaders.ACCOUNT_ID).equals(Long.toString(event.accountId()))) {
            throw new IOException("header and body name different accounts");
        }
        return Optional.of(event);
    }

    private static String header(ConsumerRecord<String, byte[]> received, String name) throws IOException {
        Header header = received.headers().lastHeader(name);
        if (header == null || header.value() == null || received.value() == null) {
            throw new IOException("header " + name + " or the body is missing");
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}
