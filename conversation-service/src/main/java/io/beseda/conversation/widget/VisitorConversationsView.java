package io.beseda.conversation.widget;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.beseda.conversation.attachment.AttachmentView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The visitor's own conversations: the open ones, newest first, then those finished ones it may read, last finished first. */
public record VisitorConversationsView(List<Item> items) {

    /**
     * A conversation as visitors see it.
     *
     * @param state {@code open} or {@code finished}
     * @param finishedAt absent while it is open, as is {@code finishedBy}
     * @param readSequence how far the visitor has read, in whichever tab
     * @param operatorReadSequence how far some operator has read
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            UUID id,
            long number,
            String state,
            long lastSequence,
            LastMessage lastMessage,
            Instant startedAt,
            Instant finishedAt,
            VisitorAuthorView finishedBy,
            long readSequence,
            long operatorReadSequence) {}

    /**
     * The newest message.
     *
     * @param text empty only with attachments
     * @param attachments left out for none
     */
    public record LastMessage(
            long sequence,
            VisitorAuthorView author,
            String text,
            Instant createdAt,
            @JsonInclude(JsonInclude.Include.NON_NULL) List<AttachmentView> attachments) {}
}
