package io.beseda.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;

/**
 * A visitor asked to finish one of its conversations. Where its chat lets it and the conversation is open,
 * {@link ConversationFinished} follows; else nothing does.
 *
 * @param requestedAt when the gateway took it
 */
public record FinishRequested(
        long accountId, UUID onlineChatId, UUID visitorId, UUID conversationId, Instant requestedAt)
        implements VisitorActivity {
    public FinishRequested {
        requireNonNull(onlineChatId, "onlineChatId");
        requireNonNull(visitorId, "visitorId");
        requireNonNull(conversationId, "conversationId");
        requireNonNull(requestedAt, "requestedAt");
    }
}
