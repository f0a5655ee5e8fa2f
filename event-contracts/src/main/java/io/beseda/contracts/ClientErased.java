package io.beseda.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A client is to be forgotten: the CRM has deleted what it held of it, and whoever reads this does the same. What the client writes after
 * {@code erasedAt} is that of somebody unknown; what comes later and is older, or comes again, must bring nothing back.
 *
 * @param erasureId the same whenever the same erasure is told again
 * @param contactId the contact it was
 * @param visitorIds the visitors it was, and the persons of its external IDs
 */
public record ClientErased(long accountId, UUID erasureId, long contactId, List<UUID> visitorIds, Instant erasedAt)
        implements CrmEvent {
    public ClientErased {
        requireNonNull(erasureId, "erasureId");
        visitorIds = List.copyOf(visitorIds);
        requireNonNull(erasedAt, "erasedAt");
    }

    @Override
    public String key() {
        return "contact:" + contactId;
    }
}
