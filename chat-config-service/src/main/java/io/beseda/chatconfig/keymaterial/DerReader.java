package io.beseda.chatconfig.keymaterial;

import java.util.Arrays;

/** Reads DER (X.690) value by value, as much of it as the outside of a public key takes. */
final class DerReader {

    static final int INTEGER = 0x02;
    static final int BIT_STRING = 0x03;
    static final int OBJECT_ID = 0x06;
    static final int SEQUENCE = 0x30;

    private static final int LONG_FORM = 0x80;
    /** Enough for 65,535 octets. */
    private static final int MAX_LENGTH_OCTETS = 2;

    private final byte[] encoded;
    private int position;

    DerReader(byte[] encoded) {
        this.encoded = encoded;
    }

    boolean isNext(int tag) {
        return position < encoded.length && encoded[position] == tag;
    }

    /**
     * The content of the next value.
     *
     * @throws io.beseda.chatconfig.field.InvalidValue if it has another tag, or is cut off
     */
    byte[] next(int tag) {
        if (!isNext(tag)) {
            throw PublicKeyFlaw.UNREADABLE.found();
        }
        position++;
        int length = length();
        if (length > encoded.length - position) {
            throw PublicKeyFlaw.UNREADABLE.found();
        }
        position += length;
        return Arrays.copyOfRange(encoded, position - length, position);
    }

    private int length() {
        int first = octet();
        if (first < LONG_FORM) {
            return first;
        }
        int octets = first - LONG_FORM;
        if (octets == 0 || octets > MAX_LENGTH_OCTETS) {
            throw PublicKeyFlaw.UNREADABLE.found();
        }
        int length = 0;
        for (int i = 0; i < octets; i++) {
            length = length << Byte.SIZE | octet();
        }
        return length;
    }

    private int octet() {
        if (position == encoded.length) {
            throw PublicKeyFlaw.UNREADABLE.found();
        }
        return Byte.toUnsignedInt(encoded[position++]);
    }
}
