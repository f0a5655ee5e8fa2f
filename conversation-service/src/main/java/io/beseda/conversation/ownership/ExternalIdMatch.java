package io.beseda.conversation.ownership;

import io.beseda.conversation.visitor.VisitorId;
import io.beseda.support.account.AccountId;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Whom the CRM knows under an external ID, as of a version.
 *
 * @param person the visitor that all verified sessions of this client are
 * @param visitors who are the same contact; none unless it is known
 */
public record ExternalIdMatch(
        AccountId accountId,
        VisitorId person,
        long version,
        long fieldId,
        String externalId,
        Status status,
        Optional<Long> contactId,
        Set<VisitorId> visitors,
        Instant matchedAt) {

    public ExternalIdMatch {
        Objects.requireNonNull(accountId);
        Objects.requireNonNull(person);
        Objects.requireNonNull(externalId);
        Objects.requireNonNull(status);
        Objects.requireNonNull(contactId);
        visitors = Set.copyOf(visitors);
        Objects.requireNonNull(matchedAt);
    }

    /** How many contacts it names. */
    public enum Status {
        KNOWN,
        AMBIGUOUS,
        UNKNOWN;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether this visitor and the person are one contact. */
    boolean joins(VisitorId visitor) {
        return status == Status.KNOWN && visitors.contains(visitor) && !visitor.equals(person);
    }
}
