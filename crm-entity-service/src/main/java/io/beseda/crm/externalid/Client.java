package io.beseda.crm.externalid;

import io.beseda.crm.contact.ContactId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Which contact a visitor or person is, and why.
 *
 * @param linkedFrom the visitor that turned out to be this person, if that is why
 * @param since when that was said; empty where the external ID named the contact, which stays
 * @param followedAt the youngest word on whom this visitor turned out to be
 */
record Client(ContactId contact, Optional<UUID> linkedFrom, Optional<Instant> since, Optional<Instant> followedAt) {

    /** What a person writes and the link that goes before it are told by the clocks of two servers. */
    private static final Duration CLOCKS_APART = Duration.ofMillis(500);

    /** A contact because of a conversation of its own. */
    boolean isOwn() {
        return linkedFrom.isEmpty();
    }

    /** Whether a link of that time should have come first; where it is hard to tell, it should. */
    boolean followsLink(Instant linkedAt) {
        Instant earliest = isOwn() ? linkedAt.minus(CLOCKS_APART) : linkedAt;
        return since.filter(earliest::isBefore).isPresent();
    }

    /** Whether a conversation that began then was the person's before it was linked. */
    boolean followsConversation(Instant startedAt) {
        return !isOwn() && since.filter(startedAt.plus(CLOCKS_APART)::isBefore).isPresent();
    }

    boolean hasFollowed(Instant at) {
        return followedAt.filter(last -> !at.isAfter(last)).isPresent();
    }
}
