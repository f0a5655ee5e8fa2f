package io.beseda.gateway.connection;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;

/**
 * A file of a message as frames show it. Its content is fetched by REST; the id alone opens nothing.
 *
 * @param size in bytes
 * @param width in pixels, of images only, as {@code height}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AttachedFile(UUID id, String name, String contentType, long size, Integer width, Integer height) {}
