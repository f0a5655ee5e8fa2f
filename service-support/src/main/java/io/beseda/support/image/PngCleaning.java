package io.beseda.support.image;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** PNG (W3C, third edition, section 5): chunks, of which only those that make the picture are kept. */
final class PngCleaning implements ImageCleaning {

    private static final long SIGNATURE = 0x89504e470d0a1a0aL;
    private static final String HEADER = "IHDR";
    private static final String END = "IEND";
    private static final String ANIMATION = "acTL";
    private static final int HEADER_BYTES = 13;
    private static final Set<String> KEPT = Set.of(
            HEADER, "PLTE", "IDAT", END, "tRNS", "cHRM", "gAMA", "iCCP", "cICP", "sBIT", "sRGB", "bKGD", "pHYs",
            ANIMATION, "fcTL", "fdAT");

    @Override
    public CleanImage copy(DataInputStream image, OutputStream clean) throws IOException {
        DataOutputStream out = new DataOutputStream(clean);
        if (image.readLong() != SIGNATURE) {
            throw new UnreadableImage("no PNG");
        }
        out.writeLong(SIGNATURE);
        ImageSize size = header(image, out);
        boolean animated = false;
        String type = HEADER;
        while (!type.equals(END)) {
            long length = image.readInt();
            type = type(image);
            if (length < 0 || type.equals(HEADER)) {
                throw new UnreadableImage("a chunk that can't be here");
            }
            animated |= type.equals(ANIMATION);
            if (KEPT.contains(type)) {
                chunk(out, (int) length, type);
                Bytes.copy(image, out, length + Integer.BYTES);
            } else {
                Bytes.skip(image, length + Integer.BYTES);
            }
        }
        out.flush();
        return new CleanImage(ImageFormat.PNG, size, CleanImage.UPRIGHT, animated);
    }

    private static ImageSize header(DataInputStream image, DataOutputStream out) throws IOException {
        if (image.readInt() != HEADER_BYTES || !type(image).equals(HEADER)) {
            throw new UnreadableImage("a PNG without a header");
        }
        byte[] header = Bytes.read(image, HEADER_BYTES);
        ImageSize size = Images.bounded(
                Integer.toUnsignedLong(Bytes.bigEndian(header, 0, 4)),
                Integer.toUnsignedLong(Bytes.bigEndian(header, 4, 4)));
        chunk(out, HEADER_BYTES, HEADER);
        out.write(header);
        Bytes.copy(image, out, Integer.BYTES);
        return size;
    }

    private static String type(DataInputStream image) throws IOException {
        return new String(Bytes.read(image, 4), StandardCharsets.ISO_8859_1);
    }

    private static void chunk(DataOutputStream out, int length, String type) throws IOException {
        out.writeInt(length);
        out.writeBytes(type);
    }
}
