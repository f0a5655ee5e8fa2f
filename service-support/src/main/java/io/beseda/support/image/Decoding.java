package io.beseda.support.image;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import org.jboss.logging.Logger;

/**
 * Decodes images: the first picture of each, upright, made smaller. They are read no finer than needed, because a decoded image takes
 * hundreds of times its file's memory; whoever decodes for strangers does it one at a time.
 */
public final class Decoding {

    /** The reader of WebP decodes the whole image, whatever is asked for. */
    private static final long MAX_WEBP_PIXELS = 8_000_000;

    private static final Logger LOG = Logger.getLogger(Decoding.class);

    private Decoding() {}

    /**
     * Empty for an image that can't be decoded here; it may still be shown by those who can. What lets shine through stays so.
     *
     * @param longestSide the most pixels it is wide or high afterwards
     */
    public static Optional<BufferedImage> upright(CleanImage image, Path file, int longestSide) throws IOException {
        if (image.format() == ImageFormat.WEBP
                && (image.animated() || image.stored().pixels() > MAX_WEBP_PIXELS)) {
            return Optional.empty();
        }
        try {
            BufferedImage decoded = decoded(image, file, longestSide);
            return Optional.of(drawn(decoded, fitting(image.shown(), longestSide), turn(image.orientation())));
        } catch (IIOException | RuntimeException e) {
            LOG.infof(
                    "an image of %s can't be decoded: %s",
                    image.format(), e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /** The picture made smaller, if it is larger than this. */
    public static BufferedImage smaller(BufferedImage picture, int longestSide) {
        ImageSize size = fitting(new ImageSize(picture.getWidth(), picture.getHeight()), longestSide);
        return drawn(picture, size, new AffineTransform());
    }

    /** The picture on white where it lets shine through. */
    public static BufferedImage opaque(BufferedImage picture) {
        BufferedImage opaque = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = opaque.createGraphics();
        canvas.drawImage(picture, 0, 0, Color.WHITE, null);
        canvas.dispose();
        return opaque;
    }

    /** At most twice as large as needed. */
    private static BufferedImage decoded(CleanImage image, Path file, int longestSide) throws IOException {
        ImageReader reader = reader(image.format());
        try (FileImageInputStream input = new FileImageInputStream(file.toFile())) {
            reader.setInput(input, true, true);
            int longest = Math.max(image.stored().width(), image.stored().height());
            int step = Math.max(1, longest / (2 * longestSide));
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

    private static BufferedImage drawn(BufferedImage picture, ImageSize size, AffineTransform turn) {
        int type = picture.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        BufferedImage drawn = new BufferedImage(size.width(), size.height(), type);
        Graphics2D canvas = drawn.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        AffineTransform place = AffineTransform.getScaleInstance(size.width(), size.height());
        place.concatenate(turn);
        place.scale(1.0 / picture.getWidth(), 1.0 / picture.getHeight());
        canvas.drawImage(picture, place, null);
        canvas.dispose();
        return drawn;
    }

    private static ImageSize fitting(ImageSize size, int longestSide) {
        double scale = Math.min(1, (double) longestSide / Math.max(size.width(), size.height()));
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
}
