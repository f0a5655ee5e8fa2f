package io.beseda.support.image;

import java.io.IOException;

/** These bytes are no image of the format they begin as, or one too large. */
public class UnreadableImage extends IOException {

    private static final long serialVersionUID = 1L;

    UnreadableImage(String reason) {
        super(reason);
    }
}
