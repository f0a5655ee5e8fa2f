package io.beseda.conversation.talk;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.beseda.conversation.attachment.Attachment;
import io.beseda.conversation.conversation.Author;
import io.beseda.conversation.message.Message;
import io.beseda.conversation.visitor.VisitorId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * A message of a talk. What the client wrote is {@code incoming}; every stored message is {@code delivered} to who asks.
 *
 * @param messageType {@code text}, or that of its first file
 * @param createdAt Unix seconds
 * @param attachment its first file; there, as in amoCRM, a message has one
 * @param attachments all its files, which a client of amoCRM's passes over; left out, like {@code attachment}, for none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TalkMessageView(
        UUID id,
        String type,
        @JsonProperty("message_type") String messageType,
        String text,
        @JsonProperty("created_at") long createdAt,
        AuthorPart author,
        TalkAttachmentView attachment,
        List<TalkAttachmentView> attachments,
        String origin,
        @JsonProperty("delivery_status") String deliveryStatus) {

    private static final String TEXT = "text";

    /**
     * Who wrote it.
     *
     * @param type {@code external} for the client, {@code internal} for a user, {@code bot}
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record AuthorPart(String id, String type, String name) {}

    static TalkMessageView of(Message message, VisitorId visitor, Function<Attachment, String> link) {
        List<TalkAttachmentView> files = message.attachments().stream()
                .map(file -> TalkAttachmentView.of(file, link.apply(file)))
                .toList();
        Optional<TalkAttachmentView> first = files.stream().findFirst();
        boolean outgoing = !(message.author() instanceof Author.Visitor);
        return new TalkMessageView(
                message.id().value(),
                outgoing ? "outgoing" : "incoming",
                first.map(TalkAttachmentView::type).orElse(TEXT),
                message.text().value(),
                TalkView.seconds(message.createdAt()),
                author(message.author(), visitor),
                first.orElse(null),
                first.map(any -> files).orElse(null),
                TalkView.ORIGIN,
                "delivered");
    }

    private static AuthorPart author(Author author, VisitorId visitor) {
        if (author instanceof Author.Operator operator) {
            return new AuthorPart(operator.id().toString(), "internal", operator.name());
        }
        if (author instanceof Author.Bot) {
            return new AuthorPart(null, "bot", null);
        }
        return new AuthorPart(visitor.value().toString(), "external", null);
    }
}
