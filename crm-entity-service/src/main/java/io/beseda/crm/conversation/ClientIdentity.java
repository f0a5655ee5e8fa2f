package io.beseda.crm.conversation;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Who the client of a conversation is in the customer's own system, as its page said.
 *
 * @param externalId in its canonical form
 * @param fieldId the field its chat keeps external IDs in
 */
public record ClientIdentity(String externalId, Optional<Long> fieldId, Standing standing) {

    public ClientIdentity {
        Objects.requireNonNull(externalId);
        Objects.requireNonNull(fieldId);
        Objects.requireNonNull(standing);
    }

    /** How far that holds. */
    public enum Standing {
        /** Proven. */
        VERIFIED,
        /** Proven, and several contacts have this external ID. */
        AMBIGUOUS,
        /** Proven by nothing. */
        CLAIMED;

        /** As in tables and JSON. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean isProven() {
        return standing != Standing.CLAIMED;
    }

    public ClientIdentity ambiguous() {
        return new ClientIdentity(externalId, fieldId, Standing.AMBIGUOUS);
    }
}
