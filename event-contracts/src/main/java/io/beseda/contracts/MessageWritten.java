package io.beseda.contracts;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A visitor wrote a message. It is durable but not yet stored: it has no sequence, and nobody else may see it before
 * {@link MessageAdded} tells that the database committed it.
 *
 * @param clientMessageId the widget's id (UUIDv7), the same on every resend; the key of deduplication within the visitor
 * @param conversationId the conversation the visitor saw it go to, or {@code null} for "my conversation, or a new one"
 * @param text at most 4000 characters, valid Unicode; empty only with attachments
 * @param writtenAt when the gateway took it; never decides order
 * @param page the page the visitor was on, or {@code null} when unknown
 * @param attachmentIds files this visitor has uploaded, at most 10; {@code null} for none
 * @param identity who the page says its visitor is, or {@code null} where it says nothing
 * @param bot what the greeting bot said around it, or {@code null} for nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MessageWritten(
        long accountId,
        UUID onlineChatId,
        UUID visitorId,
        UUID clientMessageId,
        UUID conversationId,
        String text,
        Instant writtenAt,
        Page page,
        List<UUID> attachmentIds,
        ClientIdentity identity,
        BotMessages bot)
        implements VisitorActivity {
    public MessageWritten {
        requireNonNull(onlineChatId, "onlineChatId");
        requireNonNull(visitorId, "visitorId");
        requireNonNull(clientMessageId, "clientMessageId");
        requireNonNull(text, "text");
        requireNonNull(writtenAt, "writtenAt");
        attachmentIds = attachmentIds == null ? null : List.copyOf(attachmentIds);
    }
}
