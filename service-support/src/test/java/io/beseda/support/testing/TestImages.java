package io.beseda.support.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.beseda.support.image.ImageFormat;
import io.beseda.support.image.ImageSize;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Images that tell more than they show. */
public final class TestImages {

    public static final ImageSize SIZE = new ImageSize(16, 8);

    /** 16 by 8, lossless; nothing in the JDK writes this format. */
    private static final byte[] WEBP =
            Base64.getDecoder().decode("UklGRiYAAABXRUJQVlA4TBkAAAAvD8ABAA8Q87//8x8OxILJ/KU7U4jof+QAAA==");

    private static final String TAIL = "<html><script>alert(1)</script></html>";
    private static final int JPEG_START = 2;
    private static final int PNG_HEADER_END = 33;
    private static final int GIF_SCREEN = 13;

    private TestImages() {}

    /** Left half red, right half blue. */
    public static byte[] image(String format, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, width / 2, height);
        canvas.setColor(Color.BLUE);
        canvas.fillRect(width / 2, 0, width - width / 2, height);
        canvas.dispose();
        return encoded(format, image);
    }

    /** Left half see-through, right half red. */
    public static byte[] transparent(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setColor(Color.RED);
        canvas.fillRect(width / 2, 0, width - width / 2, height);
        canvas.dispose();
        return encoded("png", image);
    }

    /** What can hardly be made smaller, the same every time. */
    public static byte[] noise(String format, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(width);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        return encoded(format, image);
    }

    private static byte[] encoded(String format, BufferedImage image) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, format, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] plain(ImageFormat format) {
        return switch (format) {
            case WEBP -> WEBP.clone();
            default -> image(format.name().toLowerCase(Locale.ROOT), SIZE.width(), SIZE.height());
        };
    }

    /** The same picture with this text in every place an author's program could put it, and a page behind the end. */
    public static byte[] telling(ImageFormat format, String text) {
        byte[] image = plain(format);
        byte[] telling = switch (format) {
            case JPEG ->
                insert(
                        image,
                        JPEG_START,
                        concat(segment(0xe1, "Exif\0\0" + text), segment(0xfe, text), segment(0xed, text)));
            case PNG ->
                insert(image, PNG_HEADER_END, concat(chunk("tEXt", text), chunk("eXIf", text), chunk("zzZz", text)));
            case GIF ->
                insert(
                        image,
                        GIF_SCREEN + colours(image),
                        concat(gifBlock(0xfe, "", text), gifBlock(0xff, "XMP DataXMP", text)));
            case WEBP -> webpWith(image, text);
        };
        return concat(telling, TAIL.getBytes(ISO_8859_1));
    }

    /** A JPEG whose Exif says how the camera was held, and this. */
    public static byte[] jpegHeld(int orientation, int width, int height, String text) {
        ByteBuffer exif = ByteBuffer.allocate(26 + text.length()).order(ByteOrder.LITTLE_ENDIAN);
        exif.put("II*\0".getBytes(ISO_8859_1)).putInt(8).putShort((short) 1);
        exif.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putInt(orientation)
                .putInt(0);
        exif.put(text.getBytes(ISO_8859_1));
        String segment = "Exif\0\0" + new String(exif.array(), ISO_8859_1);
        return insert(image("jpeg", width, height), JPEG_START, segment(0xe1, segment));
    }

    /** A PNG whose header claims this size; its picture is small. */
    public static byte[] pngOfSize(int width, int height) {
        byte[] png = plain(ImageFormat.PNG);
        ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
        return png;
    }

    /** A GIF whose screen claims this size. */
    public static byte[] gifOfSize(int width, int height) {
        byte[] gif = plain(ImageFormat.GIF);
        ByteBuffer.wrap(gif)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort(6, (short) width)
                .putShort(8, (short) height);
        return gif;
    }

    private static byte[] segment(int marker, String content) {
        ByteBuffer segment = ByteBuffer.allocate(4 + content.length());
        segment.put((byte) 0xff).put((byte) marker).putShort((short) (content.length() + 2));
        return segment.put(content.getBytes(ISO_8859_1)).array();
    }

    private static byte[] chunk(String type, String content) {
        byte[] named = (type + content).getBytes(ISO_8859_1);
        CRC32 check = new CRC32();
        check.update(named);
        return ByteBuffer.allocate(8 + named.length)
                .putInt(content.length())
                .put(named)
                .putInt((int) check.getValue())
                .array();
    }

    private static byte[] gifBlock(int label, String application, String content) {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        block.write(0x21);
        block.write(label);
        for (String part : application.isEmpty() ? new String[] {content} : new String[] {application, content}) {
            block.write(part.length());
            block.writeBytes(part.getBytes(ISO_8859_1));
        }
        block.write(0);
        return block.toByteArray();
    }

    private static int colours(byte[] gif) {
        return (gif[10] & 0x80) == 0 ? 0 : 3 << (gif[10] & 7) + 1;
    }

    private static byte[] webpWith(byte[] webp, String text) {
        String padded = text.length() % 2 == 0 ? text : text + " ";
        byte[] chunks = concat(riffChunk("EXIF", padded), riffChunk("XMP ", padded));
        byte[] longer = concat(webp, chunks);
        ByteBuffer.wrap(longer).order(ByteOrder.LITTLE_ENDIAN).putInt(4, longer.length - 8);
        return longer;
    }

    private static byte[] riffChunk(String type, String content) {
        return ByteBuffer.allocate(8 + content.length())
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(type.getBytes(ISO_8859_1))
                .putInt(content.length())
                .put(content.getBytes(ISO_8859_1))
                .array();
    }

    private static byte[] insert(byte[] bytes, int at, byte[] piece) {
        return concat(Arrays.copyOf(bytes, at), piece, Arrays.copyOfRange(bytes, at, bytes.length));
    }

    private static byte[] concat(byte[]... pieces) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            whole.writeBytes(piece);
        }
        return whole.toByteArray();
    }
}
