package io.beseda.chatconfig.picture;

import io.beseda.support.image.ImageSize;

/** A picture as it is kept and shown. */
public record Picture(PictureId id, ImageSize size, String contentType, byte[] content) {

    static Picture of(ImageSize size, String contentType, byte[] content) {
        return new Picture(PictureId.of(content), size, contentType, content);
    }
}
