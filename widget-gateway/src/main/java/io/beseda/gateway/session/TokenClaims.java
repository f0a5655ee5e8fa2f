package io.beseda.gateway.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;

/** The payload of both tokens this gateway signs. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TokenClaims(
        @JsonProperty("iss") String issuer,
        @JsonProperty("aud") String audience,
        @JsonProperty("account_id") long accountId,
        UUID chat,
        String placement,
        @JsonProperty("feedback_button") UUID feedbackButton,
        @JsonProperty("sub") UUID visitor,
        String proof,
        @JsonProperty("iat") long issuedAt,
        @JsonProperty("exp") long expiresAt,
        String origin,
        String claimed,
        @JsonProperty("external_id") String externalId,
        @JsonProperty("field") Long fieldId,
        @JsonProperty("key") String keyId,
        UUID anonymous) {}
