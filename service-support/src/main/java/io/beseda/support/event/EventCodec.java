package io.beseda.support.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.beseda.contracts.CloudEventHeaders;
import io.beseda.contracts.Event;
import io.beseda.contracts.EventType;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * Events to and from Kafka records: JSON value, CloudEvents headers. Unknown fields are ignored; unknown types are reported as
 * empty, because a newer service may publish them. Thread-safe.
 */
public final class EventCodec {

    /** A value larger than this is refused unread. */
    public static final int MAX_VALUE_BYTES = 256 * 1024;

    private static final int MAX_DEPTH = 32;
    private static final byte[] SPEC_VERSION = "1.0".getBytes(UTF_8);
    private static final byte[] JSON = "application/json".getBytes(UTF_8);

    private final byte[] source;
    private final Map<EventType, byte[]> typeNames = new EnumMap<>(EventType.class);
    private final Map<EventType, ObjectWriter> writers = new EnumMap<>(EventType.class);
    private final Map<EventType, ObjectReader> readers = new EnumMap<>(EventType.class);

    /** @param service the publishing service's name, for {@link CloudEventHeaders#SOURCE} */
    public EventCodec(String service) {
        source = ("/" + service).getBytes(UTF_8);
        JsonMapper mapper = mapper();
        for (EventType type : EventType.values()) {
            typeNames.put(type, type.typeName().getBytes(UTF_8));
            writers.put(type, mapper.writerFor(type.recordType()));
            readers.put(type, mapper.readerFor(type.recordType()));
        }
    }

    /** The event's JSON. */
    public byte[] value(Event event) {
        try {
            return writers.get(EventType.of(event)).writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event that cannot be written as JSON", e);
        }
    }

    public ProducerRecord<String, byte[]> toRecord(OutgoingEvent outgoing) {
        return toRecord(EncodedEvent.of(outgoing, this));
    }

    ProducerRecord<String, byte[]> toRecord(EncodedEvent encoded) {
        var result = new ProducerRecord<>(
                encoded.type().topic().topicName(),
                encoded.key(),
                encoded.value().orElse(null));
        result.headers()
                .add(CloudEventHeaders.SPEC_VERSION, SPEC_VERSION)
                .add(CloudEventHeaders.ID, encoded.id().toString().getBytes(UTF_8))
                .add(CloudEventHeaders.TYPE, typeNames.get(encoded.type()))
                .add(CloudEventHeaders.SOURCE, source)
                .add(CloudEventHeaders.TIME, encoded.time().toString().getBytes(UTF_8))
                .add(
                        CloudEventHeaders.ACCOUNT_ID,
                        Long.toString(encoded.accountId()).getBytes(UTF_8))
                .add(CloudEventHeaders.CONTENT_TYPE, JSON);
        return result;
    }

    /**
     * The event in a record with a value; empty if its type is not known to this version.
     *
     * @throws UnreadableEvent if it can't be read, or if key, headers and body contradict each other
     */
    public Optional<Event> event(ConsumerRecord<String, byte[]> received) {
        Optional<EventType> known = EventType.named(header(received.headers(), CloudEventHeaders.TYPE));
        if (known.isEmpty()) {
            return Optional.empty();
        }
        EventType type = known.get();
        if (!type.topic().topicName().equals(received.topic())) {
            throw new UnreadableEvent(type.typeName() + " does not belong on " + received.topic());
        }
        if (received.value() == null || received.value().length > MAX_VALUE_BYTES) {
            throw new UnreadableEvent("a value of 1 to " + MAX_VALUE_BYTES + " bytes is expected");
        }
        Event event = parse(type, received.value());
        if (!Long.toString(event.accountId()).equals(header(received.headers(), CloudEventHeaders.ACCOUNT_ID))) {
            throw new UnreadableEvent("header and body name different accounts");
        }
        if (!event.key().equals(received.key())) {
            throw new UnreadableEvent("key and body name different keys");
        }
        return Optional.of(event);
    }

    private Event parse(EventType type, byte[] value) {
        try {
            return readers.get(type).readValue(value);
        } catch (IOException | IllegalArgumentException | NullPointerException e) {
            throw new UnreadableEvent("not a " + type.typeName(), e);
        }
    }

    private static String header(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        if (header == null || header.value() == null) {
            throw new UnreadableEvent("header " + name + " is missing");
        }
        return new String(header.value(), UTF_8);
    }

    private static JsonMapper mapper() {
        var limits = StreamReadConstraints.builder()
                .maxNestingDepth(MAX_DEPTH)
                .maxStringLength(MAX_VALUE_BYTES)
                .build();
        return JsonMapper.builder(
                        JsonFactory.builder().streamReadConstraints(limits).build())
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
    }
}
