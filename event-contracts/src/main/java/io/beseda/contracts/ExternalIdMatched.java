package io.beseda.contracts;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Whom the CRM knows under an external ID now. A reader keeps the highest version per person and ignores lower ones.
 *
 * @param fieldId the field it was looked up in
 * @param externalId in its canonical form
 * @param personId the visitor that all verified sessions of this client are
 * @param version rises by one with every change of this match
 * @param contactId the contact it names, or {@code null} unless it is known
 * @param visitorIds the visitors that are this contact; none unless it is known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExternalIdMatched(
        long accountId,
        long fieldId,
        String externalId,
        UUID personId,
        long version,
        Status status,
        Long contactId,
        List<UUID> visitorIds,
        Instant matchedAt)
        implements CrmEvent {
    public ExternalIdMatched {
        requireNonNull(externalId, "externalId");
        requireNonNull(personId, "personId");
        requireNonNull(status, "status");
        visitorIds = List.copyOf(visitorIds);
        requireNonNull(matchedAt, "matchedAt");
    }

    @Override
    public String key() {
        return "person:" + personId;
    }

    /** How many contacts it names. */
    public enum Status {
        /** Exactly one. */
        @JsonProperty("known")
        KNOWN,
        /** Several: nobody is given what any of them has written. */
        @JsonProperty("ambiguous")
        AMBIGUOUS,
        /** None, or none any more. */
        @JsonProperty("unknown")
        UNKNOWN
    }
}
