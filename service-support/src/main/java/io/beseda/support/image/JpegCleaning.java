package io.beseda.support.image;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * JPEG (ITU-T T.81, appendix B): segments behind markers, entropy-coded data after each scan's head. Kept are the picture's own
 * segments, JFIF's head, the colour profile and Adobe's colour transform; of Exif (CIPA DC-008) only how to turn the picture.
 */
final class JpegCleaning implements ImageCleaning {

    private static final int START_OF_IMAGE = 0xd8;
    private static final int END_OF_IMAGE = 0xd9;
    private static final int START_OF_SCAN = 0xda;
    private static final int FIRST_RESTART = 0xd0;
    private static final int LAST_RESTART = 0xd7;
    private static final int FIRST_FRAME = 0xc0;
    private static final int LAST_FRAME = 0xcf;
    private static final int HUFFMAN_TABLES = 0xc4;
    private static final int RESERVED = 0xc8;
    private static final int ARITHMETIC_CONDITIONING = 0xcc;
    private static final int FIRST_APPLICATION = 0xe0;
    private static final int JFIF = 0xe0;
    private static final int EXIF = 0xe1;
    private static final int COLOUR_PROFILE = 0xe2;
    private static final int ADOBE = 0xee;
    private static final int COMMENT = 0xfe;

    @Override
    public CleanImage copy(DataInputStream image, OutputStream clean) throws IOException {
        if (image.readUnsignedByte() != 0xff || image.readUnsignedByte() != START_OF_IMAGE) {
            throw new UnreadableImage("no JPEG");
        }
        marker(clean, START_OF_IMAGE);
        ImageSize size = null;
        int orientation = CleanImage.UPRIGHT;
        int marker = nextMarker(image);
        while (marker != END_OF_IMAGE) {
            byte[] segment = Bytes.read(image, lengthOf(image));
            if (marker == EXIF && Bytes.startsWith(segment, "Exif\0\0")) {
                orientation = ExifOrientation.of(segment);
                if (orientation != CleanImage.UPRIGHT) {
                    segment(clean, EXIF, ExifOrientation.only(orientation));
                }
            } else if (isKept(marker, segment)) {
                segment(clean, marker, segment);
            }
            if (isFrame(marker) && segment.length >= 5) {
                size = Images.bounded(Bytes.bigEndian(segment, 3, 2), Bytes.bigEndian(segment, 1, 2));
            }
            marker = marker == START_OF_SCAN ? copyScan(image, clean) : nextMarker(image);
        }
        marker(clean, END_OF_IMAGE);
        if (size == null) {
            throw new UnreadableImage("a JPEG without a picture");
        }
        return new CleanImage(ImageFormat.JPEG, size, orientation, false);
    }

    private static int lengthOf(DataInputStream image) throws IOException {
        int length = image.readUnsignedShort() - Short.BYTES;
        if (length < 0) {
            throw new UnreadableImage("a segment shorter than its own length");
        }
        return length;
    }

    private static int nextMarker(DataInputStream image) throws IOException {
        if (image.readUnsignedByte() != 0xff) {
            throw new UnreadableImage("no marker where one must be");
        }
        int marker = 0xff;
        while (marker == 0xff) {
            marker = image.readUnsignedByte();
        }
        return marker;
    }

    /** Copies the data of a scan and returns the marker that ends it. */
    private static int copyScan(DataInputStream image, OutputStream clean) throws IOException {
        while (true) {
            int one = image.readUnsignedByte();
            if (one != 0xff) {
                clean.write(one);
                continue;
            }
            int next = image.readUnsignedByte();
            while (next == 0xff) {
                next = image.readUnsignedByte();
            }
            boolean isData = next == 0 || next >= FIRST_RESTART && next <= LAST_RESTART;
            if (!isData) {
                return next;
            }
            marker(clean, next);
        }
    }

    private static boolean isKept(int marker, byte[] segment) {
        return switch (marker) {
            case JFIF -> Bytes.startsWith(segment, "JFIF\0");
            case COLOUR_PROFILE -> Bytes.startsWith(segment, "ICC_PROFILE\0");
            case ADOBE -> Bytes.startsWith(segment, "Adobe");
            default -> marker < FIRST_APPLICATION && marker != COMMENT;
        };
    }

    private static boolean isFrame(int marker) {
        return marker >= FIRST_FRAME
                && marker <= LAST_FRAME
                && marker != HUFFMAN_TABLES
                && marker != RESERVED
                && marker != ARITHMETIC_CONDITIONING;
    }

    private static void marker(OutputStream clean, int marker) throws IOException {
        clean.write(0xff);
        clean.write(marker);
    }

    private static void segment(OutputStream clean, int marker, byte[] segment) throws IOException {
        int length = segment.length + Short.BYTES;
        marker(clean, marker);
        clean.write(length >> 8);
        clean.write(length);
        clean.write(segment);
    }
}
