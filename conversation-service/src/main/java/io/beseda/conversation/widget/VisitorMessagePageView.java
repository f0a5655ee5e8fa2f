package io.beseda.conversation.widget;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.beseda.conversation.attachment.AttachmentView;
import io.beseda.conversation.message.Message;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A page of the visitor's history in the order of sequences.
 *
 * @param lastSequence of the conversation, so that a reader sees whether there is more
 */
public record VisitorMessagePageView(UUID conversationId, long lastSequence, List<Item> items) {

    /**
     * A message as visitors see it.
     *
     * @param text empty only with attachments
     * @param attachments left out for none
     */
    public record Item(
            UUID id,
            UUID conversationId,
            long sequence,
            UUID clientMessageId,
            VisitorAuthorView author,
            String text,
            Instant createdAt,
            @JsonInclude(JsonInclude.Include.NON_NULL) List<AttachmentView> attachments) {

        static Item of(Message message) {
            return new Item(
                    message.id().value(),
                    message.conversationId().value(),
                    message.sequence(),
                    message.clientMessageId().value(),
                    VisitorAuthorView.of(message.author()),
                    message.text().value(),
                    message.createdAt(),
                    AttachmentView.of(message.attachments()));
        }
    }
}
