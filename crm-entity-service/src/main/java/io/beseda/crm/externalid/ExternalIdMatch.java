package io.beseda.crm.externalid;

import io.beseda.crm.contact.ContactId;
import io.beseda.support.account.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Whom an external ID names.
 *
 * @param person the visitor that all verified sessions of this client are
 * @param contact there if it is known
 * @param visitors who are that contact, in one order
 */
public record ExternalIdMatch(
        AccountId accountId,
        ExternalIdKey key,
        UUID person,
        long version,
        Status status,
        Optional<ContactId> contact,
        List<UUID> visitors,
        Instant matchedAt) {

    /** How many contacts. */
    public enum Status {
        KNOWN,
        AMBIGUOUS,
        UNKNOWN;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Status of(long contacts) {
            return contacts == 0 ? UNKNOWN : contacts == 1 ? KNOWN : AMBIGUOUS;
        }
    }

    public long fieldId() {
        return key.field().value();
    }

    public String externalId() {
        return key.externalId();
    }

    /** Whether anybody else's conversations are the person's because of it. */
    boolean gives() {
        return visitors.stream().anyMatch(visitor -> !visitor.equals(person));
    }
}
