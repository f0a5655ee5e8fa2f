package io.beseda.support.event;

import io.beseda.contracts.EventType;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An event with its JSON made: what the outbox keeps between commit and publication.
 *
 * @param value empty for a tombstone
 */
record EncodedEvent(EventType type, UUID id, Instant time, long accountId, String key, Optional<byte[]> value) {

    private static final int NO_VALUE = -1;

    static EncodedEvent of(OutgoingEvent outgoing, EventCodec codec) {
        var event = outgoing.event();
        return new EncodedEvent(
                EventType.of(event),
                outgoing.id(),
                outgoing.time(),
                event.accountId(),
                event.key(),
                outgoing.tombstone() ? Optional.empty() : Optional.of(codec.value(event)));
    }

    void writeTo(DataOutputStream out) throws IOException {
        out.writeUTF(type.typeName());
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
        out.writeLong(time.toEpochMilli());
        out.writeLong(accountId);
        out.writeUTF(key);
        if (value.isEmpty()) {
            out.writeInt(NO_VALUE);
            return;
        }
        out.writeInt(value.get().length);
        out.write(value.get());
    }

    static EncodedEvent readFrom(DataInputStream in) throws IOException {
        String typeName = in.readUTF();
        EventType type = EventType.named(typeName)
                .orElseThrow(() -> new IOException("event type of a newer version: " + typeName));
        UUID id = new UUID(in.readLong(), in.readLong());
        Instant time = Instant.ofEpochMilli(in.readLong());
        long accountId = in.readLong();
        String key = in.readUTF();
        return new EncodedEvent(type, id, time, accountId, key, readValue(in));
    }

    private static Optional<byte[]> readValue(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length == NO_VALUE) {
            return Optional.empty();
        }
        byte[] value = new byte[length];
        in.readFully(value);
        return Optional.of(value);
    }
}
