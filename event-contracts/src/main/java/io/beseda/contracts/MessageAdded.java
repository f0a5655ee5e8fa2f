package io.beseda.contracts;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A message is stored. For its sender this is the only real confirmation; for everyone else it is the message.
 *
 * @param sequence 1, 2, 3 … without holes in the conversation; the order of messages. An event whose sequence was seen
 *     before is a redelivery
 * @param messageId the stored message's id; also the event's id, so that every redelivery carries the same {@code ce_id}
 * @param clientMessageId the id its author's client gave it
 * @param text empty only with attachments
 * @param attachments in the author's order; {@code null} for none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MessageAdded(
        long accountId,
        UUID conversationId,
        UUID onlineChatId,
        UUID visitorId,
        long sequence,
        UUID messageId,
        UUID clientMessageId,
        Author author,
        String text,
        Instant createdAt,
        List<Attachment> attachments)
        implements ConversationEvent {
    public MessageAdded {
        requireNonNull(conversationId, "conversationId");
        requireNonNull(onlineChatId, "onlineChatId");
        requireNonNull(visitorId, "visitorId");
        requireNonNull(messageId, "messageId");
        requireNonNull(clientMessageId, "clientMessageId");
        requireNonNull(author, "author");
        requireNonNull(text, "text");
        requireNonNull(createdAt, "createdAt");
        attachments = attachments == null ? null : List.copyOf(attachments);
    }
}
