package io.beseda.chatconfig.picture;

import io.beseda.support.image.CleanImage;
import io.beseda.support.image.Decoding;
import io.beseda.support.image.ImageFormat;
import io.beseda.support.image.ImageSize;
import io.beseda.support.image.Images;
import io.beseda.support.image.UnreadableImage;
import io.beseda.support.problem.Refusal;
import io.beseda.support.requestbody.Workspace;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Makes of a stranger's file a picture of our own: decoded, upright, drawn anew, so that nothing but what is seen is left of it. JPEG, or
 * PNG where it lets the page shine through; smaller until it is light enough. One at a time: pixels take memory.
 */
@ApplicationScoped
public class DrawPicture {

    static final int LONGEST_SIDE = 1280;
    static final int MAX_BYTES = 300 * 1024;

    private static final int SMALLEST_SIDE = 240;
    private static final float QUALITY = 0.82f;

    private final Object oneAtATime = new Object();

    /** @throws Refusal {@code picture-unreadable} */
    Picture draw(Workspace files) throws IOException {
        ImageFormat format = ImageFormat.of(files.received()).orElseThrow(DrawPicture::unreadable);
        synchronized (oneAtATime) {
            return light(decoded(format, files));
        }
    }

    private static BufferedImage decoded(ImageFormat format, Workspace files) throws IOException {
        try {
            CleanImage image = Images.clean(format, files.received(), files.cleaned());
            return Decoding.upright(image, files.cleaned(), LONGEST_SIDE).orElseThrow(DrawPicture::unreadable);
        } catch (UnreadableImage e) {
            throw unreadable();
        }
    }

    private static Picture light(BufferedImage drawn) throws IOException {
        BufferedImage picture = drawn;
        Picture encoded = encoded(picture);
        for (int side = LONGEST_SIDE * 3 / 4;
                encoded.content().length > MAX_BYTES && side >= SMALLEST_SIDE;
                side = side * 3 / 4) {
            picture = Decoding.smaller(picture, side);
            encoded = encoded(picture);
        }
        if (encoded.content().length > MAX_BYTES) {
            throw unreadable();
        }
        return encoded;
    }

    private static Picture encoded(BufferedImage picture) throws IOException {
        boolean shinesThrough = picture.getColorModel().hasAlpha();
        return Picture.of(
                new ImageSize(picture.getWidth(), picture.getHeight()),
                shinesThrough ? "image/png" : "image/jpeg",
                written(picture, shinesThrough ? "png" : "jpeg"));
    }

    private static byte[] written(BufferedImage picture, String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(output);
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (format.equals("jpeg")) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static Refusal unreadable() {
        return new Refusal(
                PictureProblem.UNREADABLE,
                "Choose a whole PNG, JPEG, WebP or GIF of at most 40 million pixels, not moving WebP.");
    }
}
