package io.beseda.chatconfig.picture;

/** A picture that was taken: its id goes into what is to show it. */
public record PictureView(String id, int width, int height) {

    static PictureView of(Picture picture) {
        return new PictureView(
                picture.id().value(), picture.size().width(), picture.size().height());
    }
}
