package io.beseda.conversation.visitor;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * Who a page says its client is, and how far that is proven.
 *
 * @param externalId in its canonical form
 * @param fieldId the field of the CRM such identifiers are kept in; empty where the chat has none
 */
public record ClientIdentity(String externalId, Optional<Long> fieldId, Proof proof) {

    public ClientIdentity {
        Objects.requireNonNull(externalId);
        Objects.requireNonNull(fieldId);
        Objects.requireNonNull(proof);
    }

    public boolean isVerified() {
        return proof != Proof.CLAIMED;
    }

    /** How it is proven. */
    public enum Proof {
        /** The site's server signed it. */
        SIGNED("signed"),
        /** Nobody can guess it, and the chat takes that for proof. */
        UNGUESSABLE("unguessable"),
        /** Not at all. */
        CLAIMED("claimed");

        private final String code;

        Proof(String code) {
            this.code = code;
        }

        /** As in JSON and in the database. */
        public String code() {
            return code;
        }

        public static Proof ofCode(String code) {
            return Arrays.stream(values())
                    .filter(proof -> proof.code.equals(code))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no proof: " + code));
        }
    }
}
