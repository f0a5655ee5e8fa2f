package io.beseda.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The conversations of an erased client are gone, with their messages and files: a reader deletes what it holds of them and of these
 * visitors up to {@code erasedAt}, and passes over what comes of them later. Keyed by the erasure, so it may overtake what it ends.
 *
 * @param erasureId that of {@link ClientErased}
 * @param contactId the contact the client was
 * @param visitorIds the visitors it was, and the persons of its external IDs
 * @param messages how many there were
 * @param files how many there were
 */
public record ClientHistoryErased(
        long accountId,
        UUID erasureId,
        long contactId,
        List<UUID> visitorIds,
        List<UUID> conversationIds,
        long messages,
        long files,
        Instant erasedAt)
        implements ConversationEvent {
    public ClientHistoryErased {
        requireNonNull(erasureId, "erasureId");
        visitorIds = List.copyOf(visitorIds);
        conversationIds = List.copyOf(conversationIds);
        requireNonNull(erasedAt, "erasedAt");
    }

    /** None: it is told of all of them. */
    @Override
    public UUID conversationId() {
        return null;
    }

    /** None: it is told of all of them. */
    @Override
    public UUID visitorId() {
        return null;
    }

    @Override
    public String key() {
        return erasureId.toString();
    }
}
