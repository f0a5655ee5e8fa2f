package io.beseda.support.image;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Takes images in. */
public final class Images {

    /** What a telephone's camera makes, with room; a picture of a billion pixels fits into a few kilobytes. */
    public static final long MAX_PIXELS = 40_000_000;

    private Images() {}

    /**
     * Writes the image without its metadata and whatever hides behind its end; the picture itself is copied as it is.
     *
     * @throws UnreadableImage if it is not a whole image of this format, or has more than {@link #MAX_PIXELS}
     */
    public static CleanImage clean(ImageFormat format, Path from, Path to) throws IOException {
        CleanImage image = copy(format, from, to);
        format.cleaning().complete(to);
        return image;
    }

    private static CleanImage copy(ImageFormat format, Path from, Path to) throws IOException {
        try (DataInputStream image = new DataInputStream(new BufferedInputStream(Files.newInputStream(from)));
                OutputStream clean = new BufferedOutputStream(Files.newOutputStream(to))) {
            return format.cleaning().copy(image, clean);
        } catch (EOFException e) {
            throw new UnreadableImage("it ends too early");
        }
    }

    static ImageSize bounded(long width, long height) throws UnreadableImage {
        if (width <= 0 || height <= 0 || width * height > MAX_PIXELS) {
            throw new UnreadableImage("%d by %d pixels".formatted(width, height));
        }
        return new ImageSize((int) width, (int) height);
    }
}
