package io.beseda.conversation.inbox;

import io.beseda.conversation.message.Message;
import io.beseda.conversation.message.StoredMessage;
import io.beseda.conversation.visitor.VisitorId;
import java.time.Instant;
import java.util.UUID;

/** A message as operators see it. */
public record MessageView(
        UUID id,
        UUID conversationId,
        long sequence,
        UUID clientMessageId,
        AuthorView author,
        String text,
        Instant createdAt) {

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
                message.createdAt());
    }
}
