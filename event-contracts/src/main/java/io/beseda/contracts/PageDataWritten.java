package io.beseda.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;

/**
 * The page around the chat told something of its client, for a conversation of this visitor.
 *
 * @param data all the page has told so far, merged
 * @param writtenAt when the gateway took it
 */
public record PageDataWritten(
        long accountId, UUID onlineChatId, UUID visitorId, UUID conversationId, PageData data, Instant writtenAt)
        implements VisitorActivity {
    public PageDataWritten {
        requireNonNull(onlineChatId, "onlineChatId");
        requireNonNull(visitorId, "visitorId");
        requireNonNull(conversationId, "conversationId");
        requireNonNull(data, "data");
        requireNonNull(writtenAt, "writtenAt");
    }
}
