package io.beseda.contracts;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;

/**
 * A conversation was born with the client's first message; the {@link MessageAdded} with sequence 1 follows.
 *
 * @param number unique and rising in the account, never reused, with gaps; names the conversation to people and grants nothing
 * @param onlineChatName the chat's name at that moment
 * @param page the page of the first message, or {@code null} when unknown
 * @param identity who the page said its visitor is, or {@code null} where it said nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConversationStarted(
        long accountId,
        UUID conversationId,
        long number,
        UUID onlineChatId,
        String onlineChatName,
        UUID visitorId,
        Instant startedAt,
        Page page,
        ClientIdentity identity)
        implements ConversationEvent {
    public ConversationStarted {
        requireNonNull(conversationId, "conversationId");
        requireNonNull(onlineChatId, "onlineChatId");
        requireNonNull(onlineChatName, "onlineChatName");
        requireNonNull(visitorId, "visitorId");
        requireNonNull(startedAt, "startedAt");
    }
}
