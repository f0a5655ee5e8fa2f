package io.beseda.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;

/**
 * The page of a conversation's visitor told something of its client. Claimed by the page, not proven: it never overwrites what
 * an operator entered. Told again, it replaces what was told before.
 */
public record PageDataGiven(
        long accountId, UUID conversationId, UUID onlineChatId, UUID visitorId, PageData data, Instant givenAt)
        implements ConversationEvent {
    public PageDataGiven {
        requireNonNull(conversationId, "conversationId");
        requireNonNull(onlineChatId, "onlineChatId");
        requireNonNull(visitorId, "visitorId");
        requireNonNull(data, "data");
        requireNonNull(givenAt, "givenAt");
    }
}
