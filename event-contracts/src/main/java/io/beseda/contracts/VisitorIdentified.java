package io.beseda.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;

/**
 * An anonymous visitor proved to be a person: what it has written up to here is that person's. Keyed by the visitor, so that it keeps
 * its place among what the visitor wrote.
 *
 * @param personId the visitor that all verified sessions of this client are
 * @param identity verified
 * @param identifiedAt when the gateway took it; an older one of the same visitor is a redelivery
 */
public record VisitorIdentified(
        long accountId, UUID onlineChatId, UUID visitorId, UUID personId, ClientIdentity identity, Instant identifiedAt)
        implements VisitorActivity {
    public VisitorIdentified {
        requireNonNull(onlineChatId, "onlineChatId");
        requireNonNull(visitorId, "visitorId");
        requireNonNull(personId, "personId");
        requireNonNull(identity, "identity");
        requireNonNull(identifiedAt, "identifiedAt");
    }
}
