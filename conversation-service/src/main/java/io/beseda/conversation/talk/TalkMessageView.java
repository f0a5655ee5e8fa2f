package io.beseda.conversation.talk;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.beseda.conversation.conversation.Author;
import io.beseda.conversation.message.Message;
import io.beseda.conversation.visitor.VisitorId;
import java.util.UUID;

/**
 * A message of a talk. What the client wrote is {@code incoming}; every stored message is {@code delivered} to who asks.
 *
 * @param createdAt Unix seconds
 */
record TalkMessageView(
        UUID id,
        String type,
        @JsonProperty("message_type") String messageType,
        String text,
        @JsonProperty("created_at") long createdAt,
        AuthorPart author,
        String origin,
        @JsonProperty("delivery_status") String deliveryStatus) {

    /**
     * Who wrote it.
     *
     * @param type {@code external} for the client, {@code internal} for a user
     */
    record AuthorPart(String id, String type, String name) {}

    static TalkMessageView of(Message message, VisitorId visitor) {
        boolean outgoing = message.author() instanceof Author.Operator;
        return new TalkMessageView(
                message.id().value(),
                outgoing ? "outgoing" : "incoming",
                "text",
                message.text().value(),
                TalkView.seconds(message.createdAt()),
                author(message.author(), visitor),
                TalkView.ORIGIN,
                "delivered");
    }

    private static AuthorPart author(Author author, VisitorId visitor) {
        if (author instanceof Author.Operator operator) {
            return new AuthorPart(operator.id().toString(), "internal", operator.name());
        }
        return new AuthorPart(visitor.value().toString(), "external", null);
    }
}
