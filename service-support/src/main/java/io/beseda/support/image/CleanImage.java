package io.beseda.support.image;

/**
 * A cleaned image.
 *
 * @param format what it is
 * @param stored its size before it is turned
 * @param orientation how it is to be turned, as Exif counts: 1 to 8
 * @param animated whether it has several pictures
 */
public record CleanImage(ImageFormat format, ImageSize stored, int orientation, boolean animated) {

    static final int UPRIGHT = 1;

    private static final int FIRST_LYING = 5;

    /** As people see it. */
    public ImageSize shown() {
        return orientation >= FIRST_LYING ? stored.turned() : stored;
    }
}
