package io.beseda.conversation.talk;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.beseda.conversation.attachment.Attachment;

/**
 * A file of a talk's message.
 *
 * @param type amoCRM's word for its kind
 * @param link opens it without a token, for some minutes
 */
record TalkAttachmentView(
        String type, String link, @JsonProperty("file_name") String fileName) {

    static TalkAttachmentView of(Attachment attachment, String link) {
        return new TalkAttachmentView(
                type(attachment.contentType()), link, attachment.name().value());
    }

    private static String type(String contentType) {
        return switch (contentType.substring(0, contentType.indexOf('/'))) {
            case "image" -> "picture";
            case "video" -> "video";
            case "audio" -> "voice";
            default -> "file";
        };
    }
}
