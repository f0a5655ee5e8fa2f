package io.beseda.support.image;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** GIF (version 89a, CompuServe 1990): pictures and their timing are kept; comments, plain text and other applications' blocks go. */
final class GifCleaning implements ImageCleaning {

    private static final int IMAGE = 0x2c;
    private static final int EXTENSION = 0x21;
    private static final int TRAILER = 0x3b;
    private static final int GRAPHIC_CONTROL = 0xf9;
    private static final int APPLICATION = 0xff;
    private static final int SCREEN_BYTES = 7;
    private static final int IMAGE_BYTES = 9;
    private static final Set<String> REPETITIONS = Set.of("NETSCAPE2.0", "ANIMEXTS1.0");

    @Override
    public CleanImage copy(DataInputStream image, OutputStream clean) throws IOException {
        byte[] version = Bytes.read(image, 6);
        if (!Bytes.startsWith(version, "GIF87a") && !Bytes.startsWith(version, "GIF89a")) {
            throw new UnreadableImage("no GIF");
        }
        clean.write(version);
        byte[] screen = Bytes.read(image, SCREEN_BYTES);
        clean.write(screen);
        copyColours(image, clean, screen[4]);
        int width = Bytes.littleEndian(screen, 0, 2);
        int height = Bytes.littleEndian(screen, 2, 2);
        int pictures = 0;
        for (int block = image.readUnsignedByte(); block != TRAILER; block = image.readUnsignedByte()) {
            if (block == IMAGE) {
                byte[] place = Bytes.read(image, IMAGE_BYTES);
                width = Math.max(width, Bytes.littleEndian(place, 0, 2) + Bytes.littleEndian(place, 4, 2));
                height = Math.max(height, Bytes.littleEndian(place, 2, 2) + Bytes.littleEndian(place, 6, 2));
                Images.bounded(width, height);
                copyPicture(image, clean, place);
                pictures++;
            } else if (block == EXTENSION) {
                copyExtension(image, clean);
            } else {
                throw new UnreadableImage("a block of no known kind");
            }
        }
        clean.write(TRAILER);
        if (pictures == 0) {
            throw new UnreadableImage("a GIF without a picture");
        }
        return new CleanImage(ImageFormat.GIF, Images.bounded(width, height), CleanImage.UPRIGHT, pictures > 1);
    }

    private static void copyPicture(DataInputStream image, OutputStream clean, byte[] place) throws IOException {
        clean.write(IMAGE);
        clean.write(place);
        copyColours(image, clean, place[IMAGE_BYTES - 1]);
        clean.write(image.readUnsignedByte());
        copyData(image, clean);
    }

    private static void copyColours(DataInputStream image, OutputStream clean, byte flags) throws IOException {
        if ((flags & 0x80) != 0) {
            Bytes.copy(image, clean, 3L << (flags & 7) + 1);
        }
    }

    private static void copyExtension(DataInputStream image, OutputStream clean) throws IOException {
        int label = image.readUnsignedByte();
        byte[] head = Bytes.read(image, image.readUnsignedByte());
        boolean kept = label == GRAPHIC_CONTROL
                || label == APPLICATION && REPETITIONS.contains(new String(head, StandardCharsets.ISO_8859_1));
        if (kept) {
            clean.write(EXTENSION);
            clean.write(label);
            clean.write(head.length);
            clean.write(head);
        }
        if (head.length > 0) {
            copyData(image, kept ? clean : OutputStream.nullOutputStream());
        }
    }

    /** Blocks behind their lengths, up to an empty one. */
    private static void copyData(DataInputStream image, OutputStream out) throws IOException {
        int length = -1;
        while (length != 0) {
            length = image.readUnsignedByte();
            out.write(length);
            Bytes.copy(image, out, length);
        }
    }
}
