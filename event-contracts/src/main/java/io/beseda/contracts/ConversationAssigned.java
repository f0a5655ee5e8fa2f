package io.beseda.contracts;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;

/**
 * A conversation was given to an operator, or to nobody.
 *
 * @param assignee the operator, or {@code null} when it was given back
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConversationAssigned(
        long accountId,
        UUID conversationId,
        UUID onlineChatId,
        UUID visitorId,
        Author assignee,
        Author assignedBy,
        Instant assignedAt)
        implements ConversationEvent {
    public ConversationAssigned {
        requireNonNull(conversationId, "conversationId");
        requireNonNull(onlineChatId, "onlineChatId");
        requireNonNull(visitorId, "visitorId");
        requireNonNull(assignedBy, "assignedBy");
        requireNonNull(assignedAt, "assignedAt");
    }
}
