package io.beseda.conversation.attachment;

import io.beseda.support.image.ImageSize;
import java.util.Objects;
import java.util.Optional;

/**
 * A file as the readers of its message are told of it.
 *
 * @param name as its author named it, never a path
 * @param contentType told by the content
 * @param size in bytes
 * @param imageSize of images only
 */
public record Attachment(AttachmentId id, FileName name, String contentType, long size, Optional<ImageSize> imageSize) {

    /** The most files of one message. */
    public static final int MAX_OF_MESSAGE = 10;

    public Attachment {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        Objects.requireNonNull(contentType);
        Objects.requireNonNull(imageSize);
    }
}
