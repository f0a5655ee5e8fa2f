package io.beseda.support.image;

import jakarta.enterprise.context.ApplicationScoped;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Makes small pictures: JPEG, upright, at most {@link #LONGEST_SIDE} pixels wide or high, on white where the image lets shine
 * through. One at a time.
 */
@ApplicationScoped
public class Thumbnails {

    public static final int LONGEST_SIDE = 640;
    public static final String CONTENT_TYPE = "image/jpeg";

    private final Object oneAtATime = new Object();

    /** Empty for an image that can't be decoded here; it may still be shown by those who can. */
    public Optional<byte[]> of(CleanImage image, Path file) throws IOException {
        synchronized (oneAtATime) {
            Optional<BufferedImage> picture = Decoding.upright(image, file, LONGEST_SIDE);
            return picture.isPresent() ? Optional.of(jpeg(Decoding.opaque(picture.get()))) : Optional.empty();
        }
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(picture, "jpeg", output);
        }
        return bytes.toByteArray();
    }
}
