package io.beseda.conversation.inbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.beseda.conversation.attachment.AttachmentView;
import io.beseda.conversation.message.Message;
import io.beseda.conversation.message.StoredMessage;
import io.beseda.conversation.visitor.VisitorId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A message as operators see it.
 *
 * @param text empty only with attachments
 * @param attachments left out for none
 */
public record MessageView(
        UUID id,
        UUID conversationId,
        long sequence,
        UUID clientMessageId,
        AuthorView author,
        String text,
        Instant createdAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<AttachmentView> attachments) {

    static MessageView of(StoredMessage stored) {
        return of(stored.message(), stored.visitor().visitorId());
    }

    static MessageView of(Message message, VisitorId visitorId) {
        return new MessageView(
                message.id().value(),
                message.conversationId().value(),
                message.sequence(),
                message.clientMessageId().value(),
                AuthorView.of(message.author(), visitorId),
                message.text().value(),
                message.createdAt(),
                AttachmentView.of(message.attachments()));
    }
}
