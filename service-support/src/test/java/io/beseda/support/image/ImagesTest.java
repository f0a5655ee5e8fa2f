package io.beseda.support.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.beseda.support.testing.TestImages;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImagesTest {

    private static final String SECRET = "GPS 55.75 37.61";

    @TempDir
    private Path directory;

    private final Thumbnails thumbnails = new Thumbnails();

    @ParameterizedTest
    @EnumSource(ImageFormat.class)
    void metadataAndWhatFollowsTheEndAreLeftOutAndThePictureStays(ImageFormat format) throws IOException {
        byte[] plain = TestImages.plain(format);
        byte[] telling = TestImages.telling(format, SECRET);
        assertThat(text(telling)).contains(SECRET);

        CleanImage image = clean(format, telling);

        assertThat(text(cleaned())).doesNotContain(SECRET).doesNotContain("<script>");
        assertThat(image.shown()).isEqualTo(TestImages.SIZE);
        clean(format, plain);
        byte[] ofPlain = cleaned();
        clean(format, telling);
        assertThat(cleaned()).isEqualTo(ofPlain);
    }

    @ParameterizedTest
    @EnumSource(ImageFormat.class)
    void aCleanImageStaysAsItIs(ImageFormat format) throws IOException {
        clean(format, TestImages.plain(format));
        byte[] once = cleaned();

        clean(format, once);

        assertThat(cleaned()).isEqualTo(once);
        assertThat(thumbnails.of(clean(format, once), directory.resolve("clean")))
                .isPresent();
    }

    @ParameterizedTest
    @EnumSource(ImageFormat.class)
    void brokenImagesAreRefusedWhereverTheyBreak(ImageFormat format) throws IOException {
        byte[] plain = TestImages.plain(format);
        for (int length = 0; length < plain.length - 1; length += 7) {
            byte[] cut = Arrays.copyOf(plain, length);
            assertThatThrownBy(() -> clean(format, cut)).isInstanceOf(UnreadableImage.class);
        }
        for (ImageFormat other : ImageFormat.values()) {
            if (other != format) {
                assertThatThrownBy(() -> clean(other, plain)).isInstanceOf(UnreadableImage.class);
            }
        }
    }

    @Test
    void aPictureOfTooManyPixelsIsRefusedByItsHeader() {
        assertThatThrownBy(() -> clean(ImageFormat.PNG, TestImages.pngOfSize(10_000, 10_000)))
                .isInstanceOf(UnreadableImage.class);
        assertThatThrownBy(() -> clean(ImageFormat.PNG, TestImages.pngOfSize(-1, 1)))
                .isInstanceOf(UnreadableImage.class);
        assertThatThrownBy(() -> clean(ImageFormat.GIF, TestImages.gifOfSize(65_535, 65_535)))
                .isInstanceOf(UnreadableImage.class);
    }

    @ParameterizedTest
    @CsvSource({"1, left", "2, right", "3, right", "4, left", "5, top", "6, top", "7, bottom", "8, bottom"})
    void thumbnailsAreUprightAndOrientationIsAllThatIsLeftOfExif(int orientation, String red) throws IOException {
        CleanImage image = clean(ImageFormat.JPEG, TestImages.jpegHeld(orientation, 1600, 800, SECRET));

        assertThat(image.orientation()).isEqualTo(orientation);
        assertThat(image.shown()).isEqualTo(orientation < 5 ? new ImageSize(1600, 800) : new ImageSize(800, 1600));
        assertThat(text(cleaned())).doesNotContain(SECRET);
        assertThat(clean(ImageFormat.JPEG, cleaned()).orientation()).isEqualTo(orientation);
        BufferedImage thumbnail = thumbnail(image).orElseThrow();
        int width = thumbnail.getWidth();
        int height = thumbnail.getHeight();
        assertThat(new ImageSize(width, height))
                .isEqualTo(orientation < 5 ? new ImageSize(640, 320) : new ImageSize(320, 640));
        int pixel = switch (red) {
            case "left" -> thumbnail.getRGB(10, height / 2);
            case "right" -> thumbnail.getRGB(width - 10, height / 2);
            case "top" -> thumbnail.getRGB(width / 2, 10);
            default -> thumbnail.getRGB(width / 2, height - 10);
        };
        assertThat(pixel >> 16 & 0xff).isGreaterThan(200);
        assertThat(pixel & 0xff).isLessThan(60);
    }

    @Test
    void smallImagesAreNotMadeLarger() throws IOException {
        CleanImage image = clean(ImageFormat.PNG, TestImages.image("png", 64, 16));

        BufferedImage thumbnail = thumbnail(image).orElseThrow();

        assertThat(new ImageSize(thumbnail.getWidth(), thumbnail.getHeight())).isEqualTo(new ImageSize(64, 16));
    }

    @ParameterizedTest
    @EnumSource(ImageFormat.class)
    void aFormatIsToldByItsFirstBytes(ImageFormat format) throws IOException {
        Path file = Files.write(directory.resolve("given"), TestImages.plain(format));

        assertThat(ImageFormat.of(file)).contains(format);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "GIF",
                "<svg xmlns='http://www.w3.org/2000/svg'/>",
                "<html>GIF89a",
                "PK\u0003\u0004",
                "BM6000"
            })
    void whatBeginsAsNoImageIsNone(String content) throws IOException {
        Path file = Files.writeString(directory.resolve("given"), content);

        assertThat(ImageFormat.of(file)).isEmpty();
    }

    @Test
    void whatLetsShineThroughStaysSoUnlessItIsPutOnWhite() throws IOException {
        CleanImage image = clean(ImageFormat.PNG, TestImages.transparent(40, 20));

        BufferedImage decoded =
                Decoding.upright(image, directory.resolve("clean"), 20).orElseThrow();

        assertThat(new ImageSize(decoded.getWidth(), decoded.getHeight())).isEqualTo(new ImageSize(20, 10));
        assertThat(decoded.getRGB(2, 5) >>> 24).isZero();
        assertThat(Decoding.opaque(decoded).getRGB(2, 5)).isEqualTo(0xffffffff);
    }

    private CleanImage clean(ImageFormat format, byte[] bytes) throws IOException {
        Path from = Files.write(directory.resolve("given"), bytes);
        return Images.clean(format, from, directory.resolve("clean"));
    }

    private byte[] cleaned() throws IOException {
        return Files.readAllBytes(directory.resolve("clean"));
    }

    private Optional<BufferedImage> thumbnail(CleanImage image) throws IOException {
        Optional<byte[]> jpeg = thumbnails.of(image, directory.resolve("clean"));
        return jpeg.isEmpty() ? Optional.empty() : Optional.of(ImageIO.read(new ByteArrayInputStream(jpeg.get())));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
