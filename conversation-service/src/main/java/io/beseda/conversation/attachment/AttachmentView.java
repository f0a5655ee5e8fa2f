package io.beseda.conversation.attachment;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.beseda.support.image.ImageSize;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A file of a message, as both sides see it; also how a message's row keeps it.
 *
 * @param size in bytes
 * @param width in pixels, of images only
 * @param height in pixels, of images only
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AttachmentView(UUID id, String name, String contentType, long size, Integer width, Integer height) {

    public static AttachmentView of(Attachment attachment) {
        Optional<ImageSize> image = attachment.imageSize();
        return new AttachmentView(
                attachment.id().value(),
                attachment.name().value(),
                attachment.contentType(),
                attachment.size(),
                image.map(ImageSize::width).orElse(null),
                image.map(ImageSize::height).orElse(null));
    }

    /** {@code null} for none: an answer then leaves the field out. */
    public static List<AttachmentView> of(List<Attachment> attachments) {
        return attachments.isEmpty()
                ? null
                : attachments.stream().map(AttachmentView::of).toList();
    }

    Attachment attachment() {
        Optional<ImageSize> image = width == null ? Optional.empty() : Optional.of(new ImageSize(width, height));
        return new Attachment(new AttachmentId(id), new FileName(name), contentType, size, image);
    }
}
