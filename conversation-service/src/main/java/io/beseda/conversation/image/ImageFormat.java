package io.beseda.conversation.image;

/** The formats of images that are shown. */
public enum ImageFormat {
    JPEG(new JpegCleaning()),
    PNG(new PngCleaning()),
    GIF(new GifCleaning()),
    WEBP(new WebpCleaning());

    private final ImageCleaning cleaning;

    ImageFormat(ImageCleaning cleaning) {
        this.cleaning = cleaning;
    }

    ImageCleaning cleaning() {
        return cleaning;
    }
}
