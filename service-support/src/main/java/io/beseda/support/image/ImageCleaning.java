package io.beseda.support.image;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** Copies an image of one format without its metadata and without what follows its end. */
interface ImageCleaning {

    /** @throws IOException an {@link UnreadableImage} or a {@link java.io.EOFException} if it is none of this format */
    CleanImage copy(DataInputStream image, OutputStream clean) throws IOException;

    /** Writes what is only known once the whole image was copied. */
    default void complete(Path clean) throws IOException {}
}
