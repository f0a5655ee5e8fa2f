package io.beseda.support.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The one thing worth keeping of Exif (CIPA DC-008): which way up the camera was held. */
final class ExifOrientation {

    private static final int HEAD = 6;
    private static final int TAG = 0x0112;
    private static final short SHORT = 3;
    private static final int ENTRY = 12;
    private static final int LAST = 8;

    private ExifOrientation() {}

    /** Upright where the segment says nothing, or nothing sensible. */
    static int of(byte[] segment) {
        try {
            ByteBuffer tiff =
                    ByteBuffer.wrap(segment, HEAD, segment.length - HEAD).slice();
            tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int directory = tiff.getInt(4);
            int entries = tiff.getShort(directory) & 0xffff;
            for (int i = 0; i < entries; i++) {
                int entry = directory + Short.BYTES + i * ENTRY;
                if ((tiff.getShort(entry) & 0xffff) == TAG) {
                    int value = tiff.getShort(entry + 8);
                    return value >= CleanImage.UPRIGHT && value <= LAST ? value : CleanImage.UPRIGHT;
                }
            }
            return CleanImage.UPRIGHT;
        } catch (IndexOutOfBoundsException e) {
            return CleanImage.UPRIGHT;
        }
    }

    /** A segment that says this and nothing else. */
    static byte[] only(int orientation) {
        return ByteBuffer.allocate(HEAD + 8 + Short.BYTES + ENTRY + Integer.BYTES)
                .put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII))
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) TAG)
                .putShort(SHORT)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }
}
