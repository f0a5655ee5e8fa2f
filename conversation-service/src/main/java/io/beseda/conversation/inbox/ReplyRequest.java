package io.beseda.conversation.inbox;

import io.beseda.conversation.attachment.Attachment;
import io.beseda.conversation.attachment.AttachmentId;
import io.beseda.conversation.message.ClientMessageId;
import io.beseda.conversation.message.MessageText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/**
 * An operator's answer.
 *
 * @param clientMessageId the same whenever the request is sent again
 * @param text up to 4000 characters; not only white space, unless there are attachments
 * @param attachmentIds files the operator has uploaded and not sent yet
 */
public record ReplyRequest(
        @NotNull UUID clientMessageId,
        String text,
        @Size(max = Attachment.MAX_OF_MESSAGE) List<@NotNull UUID> attachmentIds) {

    public ReplyRequest {
        attachmentIds = attachmentIds == null ? List.of() : Collections.unmodifiableList(attachmentIds);
    }

    ClientMessageId id() {
        return new ClientMessageId(clientMessageId);
    }

    List<AttachmentId> attachments() {
        return attachmentIds.stream().map(AttachmentId::new).toList();
    }

    /** @throws Refusal if it can't be a message's text */
    MessageText messageText() {
        if (text != null && text.isBlank() && !attachmentIds.isEmpty()) {
            return MessageText.NONE;
        }
        return MessageText.ofField("/text", text);
    }
}
