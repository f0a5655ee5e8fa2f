package io.beseda.conversation.message;

import io.beseda.conversation.attachment.Attachment;
import io.beseda.conversation.conversation.Author;
import io.beseda.conversation.conversation.ConversationId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A message of a conversation.
 *
 * @param sequence 1, 2, 3 … without holes in the conversation: the order of messages, whatever the clocks say
 * @param text none only with attachments
 * @param attachments in its author's order
 */
public record Message(
        MessageId id,
        ConversationId conversationId,
        long sequence,
        ClientMessageId clientMessageId,
        Author author,
        MessageText text,
        List<Attachment> attachments,
        Instant createdAt) {

    public Message {
        Objects.requireNonNull(id);
        Objects.requireNonNull(conversationId);
        Objects.requireNonNull(clientMessageId);
        Objects.requireNonNull(author);
        text.requireAnythingWith(attachments);
        attachments = List.copyOf(attachments);
        Objects.requireNonNull(createdAt);
    }
}
