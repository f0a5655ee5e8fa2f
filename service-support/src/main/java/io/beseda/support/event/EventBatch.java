package io.beseda.support.event;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * The events of one transaction as one byte string, in their order: one outbox row per transaction instead of one per event,
 * which is what makes the outbox cheap when transactions are batches.
 */
public final class EventBatch {

    private EventBatch() {}

    public static byte[] encode(List<OutgoingEvent> events, EventCodec codec) {
        var bytes = new ByteArrayOutputStream(events.size() * 512);
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(events.size());
            for (OutgoingEvent event : events) {
                EncodedEvent.of(event, codec).writeTo(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static List<ProducerRecord<String, byte[]>> decode(byte[] batch, EventCodec codec) {
        try (var in = new DataInputStream(new ByteArrayInputStream(batch))) {
            int count = in.readInt();
            List<ProducerRecord<String, byte[]>> records = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                records.add(codec.toRecord(EncodedEvent.readFrom(in)));
            }
            return records;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
