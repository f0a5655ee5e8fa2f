package io.beseda.support.event;

import io.beseda.contracts.EventType;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;

/** An event with its JSON made: what the outbox keeps between commit and publication. */
record EncodedEvent(EventType type, UUID id, Instant time, long accountId, String key, byte[] value) {

    static EncodedEvent of(OutgoingEvent outgoing, EventCodec codec) {
        var event = outgoing.event();
        return new EncodedEvent(
                EventType.of(event),
                outgoing.id(),
                outgoing.time(),
                event.accountId(),
                event.key(),
                codec.value(event));
    }

    void writeTo(DataOutputStream out) throws IOException {
        out.writeUTF(type.typeName());
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
        out.writeLong(time.toEpochMilli());
        out.writeLong(accountId);
        out.writeUTF(key);
        out.writeInt(value.length);
        out.write(value);
    }

    static EncodedEvent readFrom(DataInputStream in) throws IOException {
        String typeName = in.readUTF();
        EventType type = EventType.named(typeName)
                .orElseThrow(() -> new IOException("event type of a newer version: " + typeName));
        UUID id = new UUID(in.readLong(), in.readLong());
        Instant time = Instant.ofEpochMilli(in.readLong());
        long accountId = in.readLong();
        String key = in.readUTF();
        byte[] value = new byte[in.readInt()];
        in.readFully(value);
        return new EncodedEvent(type, id, time, accountId, key, value);
    }
}
