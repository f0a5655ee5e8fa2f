package io.beseda.conversation.download;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * Links that work without a token until they expire.
 *
 * @param thumbnailUrl of images only: at most 640 pixels wide or high
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AttachmentLinksView(String url, String thumbnailUrl, Instant expiresAt) {}
