package io.beseda.chatconfig.sitecontent;

import io.beseda.chatconfig.picture.PictureId;
import io.beseda.support.image.ImageSize;

/** The picture of a site, as it is stored. @param alt what it shows, for who can't see it */
public record SitePicture(PictureId id, int width, int height, String alt) {

    static final int MAX_ALT_LENGTH = 200;

    /** What is chosen. */
    public record Choice(PictureId id, String alt) {

        public SitePicture of(ImageSize size) {
            return new SitePicture(id, size.width(), size.height(), alt);
        }
    }
}
