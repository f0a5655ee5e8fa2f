package io.beseda.support.image;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** The formats of images that are shown. */
public enum ImageFormat {
    JPEG("\u00ff\u00d8\u00ff", new JpegCleaning()),
    PNG("\u0089PNG\r\n\u001a\n", new PngCleaning()),
    GIF("GIF8[79]a", new GifCleaning()),
    WEBP("RIFF.{4}WEBP", new WebpCleaning());

    private static final int HEAD = 12;

    private final Pattern head;
    private final ImageCleaning cleaning;

    ImageFormat(String head, ImageCleaning cleaning) {
        this.head = Pattern.compile(head, Pattern.DOTALL);
        this.cleaning = cleaning;
    }

    /** As which one the file begins; whether it is one is said by {@link Images#clean}. */
    public static Optional<ImageFormat> of(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            var first = new String(content.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
            return Arrays.stream(values())
                    .filter(format -> format.head.matcher(first).lookingAt())
                    .findFirst();
        }
    }

    ImageCleaning cleaning() {
        return cleaning;
    }
}
