package io.beseda.contracts;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a visitor has written so far belongs to a person now. It names no conversation and is keyed by the visitor; events of these
 * conversations carry the person as their visitor from here on.
 *
 * @param personId the visitor that all verified sessions of this client are
 * @param externalId in its canonical form, which the visitor or the CRM has proven to be the person's
 * @param fieldId the field such identifiers are kept in, or {@code null} where the chat has none
 * @param conversationIds that changed hands; none if the visitor had no conversation, or if this is told again
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VisitorLinked(
        long accountId,
        UUID visitorId,
        UUID personId,
        String externalId,
        Long fieldId,
        Cause cause,
        List<UUID> conversationIds,
        Instant linkedAt)
        implements ConversationEvent {
    public VisitorLinked {
        requireNonNull(visitorId, "visitorId");
        requireNonNull(personId, "personId");
        requireNonNull(externalId, "externalId");
        requireNonNull(cause, "cause");
        conversationIds = List.copyOf(conversationIds);
        requireNonNull(linkedAt, "linkedAt");
    }

    /** None: it is told of the visitor. */
    @Override
    public UUID conversationId() {
        return null;
    }

    @Override
    public String key() {
        return visitorId.toString();
    }

    /** Why they belong together. */
    public enum Cause {
        /** The visitor's own browser proved it. */
        @JsonProperty("browser")
        BROWSER,
        /** The CRM has both as one contact. */
        @JsonProperty("crm")
        CRM
    }
}
