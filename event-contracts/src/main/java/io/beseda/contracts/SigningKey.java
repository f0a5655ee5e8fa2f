package io.beseda.contracts;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A live key with which a site's server signs who its visitors are.
 *
 * @param id the header {@code kid} of its tokens
 * @param publicKey SubjectPublicKeyInfo in DER, as Base64; {@code null} for HS256
 * @param sealedSecret for HS256: encrypted with a key that only chat-config-service and the gateways have; else {@code null}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SigningKey(String id, Algorithm algorithm, String publicKey, String sealedSecret) {
    public SigningKey {
        requireNonNull(id, "id");
        requireNonNull(algorithm, "algorithm");
        requireNonNull(algorithm == Algorithm.HS256 ? sealedSecret : publicKey, "the key itself");
    }

    /** How tokens are signed (RFC 7518, 3.1); a key serves one algorithm. */
    public enum Algorithm {
        @JsonProperty("HS256")
        HS256,
        @JsonProperty("RS256")
        RS256,
        @JsonProperty("ES256")
        ES256
    }
}
