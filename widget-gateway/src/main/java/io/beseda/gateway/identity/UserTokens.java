package io.beseda.gateway.identity;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * Judges user tokens: JWTs (RFC 7519) in which a site's server says who its visitor is, with the claims {@code sub} (the external ID),
 * {@code aud} (the chat's id), {@code iat}, {@code exp} at most ten minutes later, {@code jti}, and the header {@code kid}.
 *
 * <p>The key alone says how a token must be signed; {@code alg} only has to agree. Nothing a token points to is ever fetched. Clocks may
 * differ by a minute.
 */
@ApplicationScoped
public class UserTokens {

    static final Duration MAX_LIFETIME = Duration.ofMinutes(10);
    static final Duration LEEWAY = Duration.ofSeconds(60);
    /** How long ago a token may have been issued that keeps a session going. */
    static final Duration MAX_AGE = Duration.ofHours(24);

    private static final int PARTS = 3;
    private static final int MAX_LENGTH = 4096;
    private static final Base64.Decoder BASE64URL = Base64.getUrlDecoder();
    private static final ObjectReader JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(8)
                            .maxNumberLength(32)
                            .build())
                    .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .build())
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(JsonNode.class);

    private final UsedTokens used;
    private final Clock clock;

    public UserTokens(UsedTokens used, Clock clock) {
        this.used = used;
        this.clock = clock;
    }

    /** Judges a token that a page of this chat sent. One that is proven counts as used from here on. */
    public TokenVerdict judge(String token, UUID onlineChatId, IdentityRules rules) {
        try {
            return judgeParts(token, onlineChatId, rules);
        } catch (IOException | IllegalArgumentException unreadable) {
            return new TokenVerdict.Refused(UserTokenFlaw.MALFORMED);
        }
    }

    private TokenVerdict judgeParts(String token, UUID onlineChatId, IdentityRules rules) throws IOException {
        String[] parts = token.split("\\.", -1);
        if (token.length() > MAX_LENGTH || parts.length != PARTS) {
            return new TokenVerdict.Refused(UserTokenFlaw.MALFORMED);
        }
        JsonNode header = JSON.readValue(BASE64URL.decode(parts[0]));
        // A token that is to be understood in a way we do not know must not be understood in another (RFC 7515,
        // 4.1.11).
        if (!header.isObject() || header.has("crit") || !header.path("kid").isTextual()) {
            return new TokenVerdict.Refused(UserTokenFlaw.MALFORMED);
        }
        VerificationKey key = rules.keys().get(header.path("kid").asText());
        if (key == null) {
            return new TokenVerdict.Refused(UserTokenFlaw.KEY_UNKNOWN);
        }
        boolean signed = key.isFor(header.path("alg").asText())
                && key.hasSigned(parts[0] + "." + parts[1], BASE64URL.decode(parts[2]));
        if (!signed) {
            return new TokenVerdict.Refused(UserTokenFlaw.SIGNATURE_WRONG);
        }
        JsonNode payload = JSON.readValue(BASE64URL.decode(parts[1]));
        return UserTokenClaims.read(payload, onlineChatId.toString())
                .map(claims -> judge(claims, header.path("kid").asText(), onlineChatId, rules))
                .orElseGet(() -> new TokenVerdict.Refused(UserTokenFlaw.MALFORMED));
    }

    private TokenVerdict judge(UserTokenClaims claims, String keyId, UUID onlineChatId, IdentityRules rules) {
        Instant now = clock.instant();
        if (!claims.forAudience()) {
            return new TokenVerdict.Refused(UserTokenFlaw.AUDIENCE_WRONG);
        }
        if (claims.lifetime().isNegative() || claims.lifetime().compareTo(MAX_LIFETIME) > 0) {
            return new TokenVerdict.Refused(UserTokenFlaw.LIFETIME_TOO_LONG);
        }
        Instant soon = now.plus(LEEWAY);
        if (claims.issuedAt().isAfter(soon) || claims.notBefore().isAfter(soon)) {
            return new TokenVerdict.Refused(UserTokenFlaw.NOT_YET_VALID);
        }
        Optional<ProvenIdentity> identity = rules.externalId(claims.subject())
                .map(externalId ->
                        new ProvenIdentity(externalId, rules.field().map(IdentityRules.Field::id), Optional.of(keyId)));
        if (identity.isEmpty()) {
            return new TokenVerdict.Refused(UserTokenFlaw.SUBJECT_UNUSABLE);
        }
        if (claims.expiresAt().plus(LEEWAY).isBefore(now)) {
            return claims.issuedAt().plus(MAX_AGE).isBefore(now)
                    ? new TokenVerdict.Refused(UserTokenFlaw.EXPIRED)
                    : new TokenVerdict.Stale(identity.get(), UserTokenFlaw.EXPIRED);
        }
        return used.mayUse(onlineChatId, claims.id(), now)
                ? new TokenVerdict.Proven(identity.get())
                : new TokenVerdict.Stale(identity.get(), UserTokenFlaw.USED);
    }
}
