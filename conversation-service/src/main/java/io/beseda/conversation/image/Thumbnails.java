package io.beseda.conversation.image;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import io.beseda.conversation.attachment.ImageSize;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jboss.logging.Logger;

/**
 * Makes small pictures: JPEG, upright, at most {@link #LONGEST_SIDE} pixels wide or high, on white where the image lets shine
 * through. One at a time, and read no finer than needed, because a decoded image takes hundreds of times its file's memory.
 */
@ApplicationScoped
public class Thumbnails {

    public static final int LONGEST_SIDE = 640;
    public static final String CONTENT_TYPE = "image/jpeg";

    /** Its reader decodes the whole image, whatever is asked for. */
    private static final long MAX_WEBP_PIXELS = 8_000_000;

    private static final Logger LOG = Logger.getLogger(Thumbnails.class);

    private final Object oneAtATime = new Object();

    /** Empty for an image that can't be decoded here; it may still be shown by those who can. */
    public Optional<byte[]> of(CleanImage image, Path file) throws IOException {
        if (image.format() == ImageFormat.WEBP
                && (image.animated() || image.stored().pixels() > MAX_WEBP_PIXELS)) {
            return Optional.empty();
        }
        synchronized (oneAtATime) {
            try {
                return Optional.of(jpeg(upright(decoded(image, file), image)));
            } catch (IIOException | RuntimeException e) {
                LOG.infof(
                        "an image of %s has no thumbnail: %s",
                        image.format(), e.getClass().getSimpleName());
                return Optional.empty();
            }
        }
    }

    /** At most twice as large as needed. */
    private static BufferedImage decoded(CleanImage image, Path file) throws IOException {
        ImageReader reader = reader(image.format());
        try (FileImageInputStream input = new FileImageInputStream(file.toFile())) {
            reader.setInput(input, true, true);
            int longest = Math.max(image.stored().width(), image.stored().height());
            int step = Math.max(1, longest / (2 * LONGEST_SIDE));
            ImageReadParam coarse = reader.getDefaultReadParam();
            coarse.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, coarse);
        } finally {
            reader.dispose();
        }
    }

    private static ImageReader reader(ImageFormat format) throws IOException {
        return switch (format) {
            case WEBP -> new WebPImageReaderSpi().createReaderInstance(null);
            case JPEG, PNG, GIF ->
                ImageIO.getImageReadersByFormatName(format.name()).next();
        };
    }

    private static BufferedImage upright(BufferedImage decoded, CleanImage image) {
        ImageSize shown = fitting(image.shown());
        BufferedImage thumbnail = new BufferedImage(shown.width(), shown.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = thumbnail.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, shown.width(), shown.height());
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        AffineTransform place = AffineTransform.getScaleInstance(shown.width(), shown.height());
        place.concatenate(turn(image.orientation()));
        place.scale(1.0 / decoded.getWidth(), 1.0 / decoded.getHeight());
        canvas.drawImage(decoded, place, null);
        canvas.dispose();
        return thumbnail;
    }

    private static ImageSize fitting(ImageSize size) {
        double scale = Math.min(1, (double) LONGEST_SIDE / Math.max(size.width(), size.height()));
        return new ImageSize(Math.max(1, (int) Math.round(size.width() * scale)), Math.max(1, (int)
                Math.round(size.height() * scale)));
    }

    /** From the stored unit square to the shown one; the numbers are Exif's. */
    private static AffineTransform turn(int orientation) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, 1, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, 1, 1);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, 1);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, 1, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, 1, 1);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, 1);
            default -> new AffineTransform();
        };
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(picture, "jpeg", output);
        }
        return bytes.toByteArray();
    }
}
