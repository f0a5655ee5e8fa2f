package io.beseda.gateway.identity;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The claims of a user token whose signature is right (RFC 7519, 4.1). */
record UserTokenClaims(
        String subject, boolean forAudience, Instant issuedAt, Instant expiresAt, Instant notBefore, String id) {

    private static final int MAX_ID_LENGTH = 255;
    /** The year 9999: later instants can't be reckoned with. */
    private static final long MAX_SECONDS = 253_402_300_799L;

    /** Empty if one that must be there is missing, or is no such thing. */
    static Optional<UserTokenClaims> read(JsonNode payload, String audience) {
        Optional<String> subject = subject(payload.path("sub"));
        Optional<Instant> issuedAt = instant(payload.path("iat"));
        Optional<Instant> expiresAt = instant(payload.path("exp"));
        Optional<Instant> notBefore = payload.has("nbf") ? instant(payload.path("nbf")) : Optional.of(Instant.EPOCH);
        String id = payload.path("jti").asText("");
        boolean complete = payload.isObject()
                && subject.isPresent()
                && issuedAt.isPresent()
                && expiresAt.isPresent()
                && notBefore.isPresent()
                && !id.isEmpty()
                && id.length() <= MAX_ID_LENGTH;
        return complete
                ? Optional.of(new UserTokenClaims(
                        subject.get(),
                        isFor(payload.path("aud"), audience),
                        issuedAt.get(),
                        expiresAt.get(),
                        notBefore.get(),
                        id))
                : Optional.empty();
    }

    Duration lifetime() {
        return Duration.between(issuedAt, expiresAt);
    }

    /** Sites have numbers for their clients and write them as such. */
    private static Optional<String> subject(JsonNode sub) {
        return sub.isTextual() || sub.isIntegralNumber() ? Optional.of(sub.asText()) : Optional.empty();
    }

    private static boolean isFor(JsonNode aud, String audience) {
        return aud.isArray()
                ? StreamSupport.stream(aud.spliterator(), false).anyMatch(one -> isFor(one, audience))
                : aud.isTextual() && aud.asText().equals(audience);
    }

    /** Libraries write whole seconds, some with a fraction. */
    private static Optional<Instant> instant(JsonNode seconds) {
        return seconds.isNumber() && seconds.doubleValue() >= 0 && seconds.doubleValue() <= MAX_SECONDS
                ? Optional.of(Instant.ofEpochSecond(seconds.longValue()))
                : Optional.empty();
    }
}
