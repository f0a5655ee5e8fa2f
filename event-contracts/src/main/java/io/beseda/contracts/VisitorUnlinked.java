package io.beseda.contracts;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A link of a visitor to a person holds no longer: the visitor has its conversations back. Keyed by the visitor, as
 * {@link VisitorLinked}.
 *
 * @param conversationIds that changed hands
 * @param unlinkedBy the administrator who undid it, or {@code null} where the CRM no longer says so
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VisitorUnlinked(
        long accountId,
        UUID visitorId,
        UUID personId,
        List<UUID> conversationIds,
        Author unlinkedBy,
        Instant unlinkedAt)
        implements ConversationEvent {
    public VisitorUnlinked {
        requireNonNull(visitorId, "visitorId");
        requireNonNull(personId, "personId");
        conversationIds = List.copyOf(conversationIds);
        requireNonNull(unlinkedAt, "unlinkedAt");
    }

    /** None: it is told of the visitor. */
    @Override
    public UUID conversationId() {
        return null;
    }

    @Override
    public String key() {
        return visitorId.toString();
    }
}
