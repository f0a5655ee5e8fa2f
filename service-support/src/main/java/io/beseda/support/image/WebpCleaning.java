package io.beseda.support.image;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/** WebP (RFC 9649): chunks in a RIFF container, of which only those that make the picture are kept. */
final class WebpCleaning implements ImageCleaning {

    private static final String EXTENDED = "VP8X";
    private static final String LOSSY = "VP8 ";
    private static final String LOSSLESS = "VP8L";
    private static final String ANIMATION = "ANIM";
    private static final Set<String> KEPT = Set.of(EXTENDED, LOSSY, LOSSLESS, ANIMATION, "ANMF", "ALPH", "ICCP");
    private static final int CHUNK_HEAD = 8;
    private static final int PICTURE_HEAD = 10;
    private static final int METADATA_FLAGS = 0x0c;

    @Override
    public CleanImage copy(DataInputStream image, OutputStream clean) throws IOException {
        byte[] riff = Bytes.read(image, 12);
        if (!Bytes.startsWith(riff, "RIFF") || !new String(riff, 8, 4, StandardCharsets.ISO_8859_1).equals("WEBP")) {
            throw new UnreadableImage("no WebP");
        }
        clean.write(riff);
        int width = 0;
        int height = 0;
        boolean animated = false;
        for (long left = unsigned(riff, 4) - 4; left >= CHUNK_HEAD; ) {
            byte[] chunk = Bytes.read(image, CHUNK_HEAD);
            String type = new String(chunk, 0, 4, StandardCharsets.ISO_8859_1);
            long length = unsigned(chunk, 4) + (unsigned(chunk, 4) & 1);
            byte[] head = Bytes.read(image, (int) Math.min(length, PICTURE_HEAD));
            OutputStream out = KEPT.contains(type) ? clean : OutputStream.nullOutputStream();
            if (head.length == PICTURE_HEAD && isPicture(type)) {
                ImageSize size = sizeIn(type, head);
                width = Math.max(width, size.width());
                height = Math.max(height, size.height());
            }
            if (type.equals(EXTENDED)) {
                head[0] &= ~METADATA_FLAGS;
            }
            animated |= type.equals(ANIMATION);
            out.write(chunk);
            out.write(head);
            Bytes.copy(image, out, length - head.length);
            left -= CHUNK_HEAD + length;
        }
        return new CleanImage(ImageFormat.WEBP, Images.bounded(width, height), CleanImage.UPRIGHT, animated);
    }

    /** The container says how long it is, and it has become shorter. */
    @Override
    public void complete(Path clean) throws IOException {
        try (FileChannel file = FileChannel.open(clean, StandardOpenOption.WRITE)) {
            ByteBuffer length = ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            file.write(length.putInt((int) file.size() - CHUNK_HEAD).flip(), 4);
        }
    }

    private static boolean isPicture(String type) {
        return type.equals(EXTENDED) || type.equals(LOSSY) || type.equals(LOSSLESS);
    }

    /** Each kind of picture says it in its own way; the canvas of an extended one may be smaller than what is in it. */
    private static ImageSize sizeIn(String type, byte[] head) throws UnreadableImage {
        return switch (type) {
            case EXTENDED -> Images.bounded(Bytes.littleEndian(head, 4, 3) + 1, Bytes.littleEndian(head, 7, 3) + 1);
            case LOSSY ->
                Images.bounded(Bytes.littleEndian(head, 6, 2) & 0x3fff, Bytes.littleEndian(head, 8, 2) & 0x3fff);
            default -> {
                int bits = Bytes.littleEndian(head, 1, 4);
                yield Images.bounded((bits & 0x3fff) + 1, (bits >>> 14 & 0x3fff) + 1);
            }
        };
    }

    private static long unsigned(byte[] bytes, int offset) {
        return Integer.toUnsignedLong(Bytes.littleEndian(bytes, offset, Integer.BYTES));
    }
}
