package io.beseda.conversation.database;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.postgresql.util.PGBinaryObject;
import org.postgresql.util.PGobject;

/**
 * A {@code uuid[]} parameter in PostgreSQL's binary format, which the driver itself offers for numbers and text only. It
 * needs {@code binaryTransferEnable=UUID_ARRAY}; without it the same array travels as text, which costs more.
 */
final class UuidArray extends PGobject implements PGBinaryObject {

    private static final long serialVersionUID = 1L;
    private static final int UUID_OID = 2950;
    private static final int HEADER_BYTES = 5 * Integer.BYTES;
    private static final int UUID_BYTES = 2 * Long.BYTES;

    private final transient List<UUID> uuids;

    UuidArray(List<UUID> uuids) {
        this.uuids = uuids;
        this.type = "_uuid";
    }

    @Override
    public String getValue() {
        return uuids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    @Override
    public int lengthInBytes() {
        return HEADER_BYTES + uuids.size() * (Integer.BYTES + UUID_BYTES);
    }

    @Override
    public void toBytes(byte[] target, int offset) {
        ByteBuffer out = ByteBuffer.wrap(target, offset, lengthInBytes());
        int dimensions = 1;
        int nulls = 0;
        int lowerBound = 1;
        out.putInt(dimensions)
                .putInt(nulls)
                .putInt(UUID_OID)
                .putInt(uuids.size())
                .putInt(lowerBound);
        for (UUID uuid : uuids) {
            out.putInt(UUID_BYTES).putLong(uuid.getMostSignificantBits()).putLong(uuid.getLeastSignificantBits());
        }
    }

    @Override
    public void setByteValue(byte[] value, int offset) {
        throw new UnsupportedOperationException("a parameter, never a result");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UuidArray array && array.uuids.equals(uuids);
    }

    @Override
    public int hashCode() {
        return uuids.hashCode();
    }

    @Override
    public Object clone() {
        return new UuidArray(uuids);
    }
}
