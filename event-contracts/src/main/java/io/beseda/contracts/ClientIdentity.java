package io.beseda.contracts;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Who a page says its client is, and how far that is proven.
 *
 * @param externalId in its canonical form, at most 255 characters: a text without white space around it, a number as a plain decimal
 * @param fieldId the field such identifiers are kept in, or {@code null} where the chat has none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ClientIdentity(String externalId, Long fieldId, Proof proof) {
    public ClientIdentity {
        requireNonNull(externalId, "externalId");
        requireNonNull(proof, "proof");
    }

    /** How it is proven. */
    public enum Proof {
        /** The site's server signed it. */
        @JsonProperty("signed")
        SIGNED,
        /** Nobody can guess it, and the chat takes that for proof. */
        @JsonProperty("unguessable")
        UNGUESSABLE,
        /** Not at all: it may be shown to operators, and nothing else. */
        @JsonProperty("claimed")
        CLAIMED
    }
}
