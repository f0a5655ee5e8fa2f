package io.beseda.contracts;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;

/**
 * A file of a message. Its content is fetched by REST with a token; the id alone opens nothing.
 *
 * @param name as its author named it, at most 255 characters, never a path
 * @param contentType told by the content, one of an allow list
 * @param size in bytes
 * @param width in pixels, or {@code null} when it is no image
 * @param height in pixels, or {@code null} when it is no image
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Attachment(UUID id, String name, String contentType, long size, Integer width, Integer height) {
    public Attachment {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(contentType, "contentType");
    }
}
