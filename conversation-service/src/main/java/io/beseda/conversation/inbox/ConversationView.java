package io.beseda.conversation.inbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;

/**
 * A conversation as operators see it.
 *
 * @param state {@code open} or {@code finished}
 * @param updatedAt of the last message, finish or reopening
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConversationView(
        UUID id,
        long number,
        UUID onlineChatId,
        String onlineChatName,
        UUID visitorId,
        InboxState state,
        long lastSequence,
        LastMessageView lastMessage,
        Instant startedAt,
        Instant updatedAt,
        Instant finishedAt,
        FinishedByView finishedBy,
        PageView page,
        Long leadId,
        Long contactId) {

    /** The newest message. */
    public record LastMessageView(long sequence, AuthorView author, String text, Instant createdAt) {}

    /** Who finished it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FinishedByView(String type, String name) {}

    /** The page it was started from, as the browser claimed it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PageView(String url, String title, String referrer) {}
}
