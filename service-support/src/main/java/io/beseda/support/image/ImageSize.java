package io.beseda.support.image;

/** How large an image is shown, in pixels. */
public record ImageSize(int width, int height) {

    public ImageSize {
        if (width <= 0 || height <= 0) {
            throw new IllegalArgumentException("an image has pixels, not " + width + " by " + height);
        }
    }

    public long pixels() {
        return (long) width * height;
    }

    /** As it is after a quarter turn. */
    public ImageSize turned() {
        return new ImageSize(height, width);
    }
}
