package io.beseda.chatconfig.signingkey;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.beseda.chatconfig.keymaterial.SigningAlgorithm;
import java.time.Instant;
import java.util.Optional;

/**
 * A signing key as the settings REST shows it: never its secret.
 *
 * @param id the {@code kid} of its tokens
 * @param revokedAt absent while the key is live
 * @param fingerprint SHA-256 in hex, of the secret's text or of the public key in DER
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record SigningKeyView(
        String id,
        String name,
        SigningAlgorithm algorithm,
        Instant createdAt,
        KeyAuthor createdBy,
        Optional<Instant> revokedAt,
        String fingerprint) {

    static SigningKeyView of(SigningKey key) {
        return new SigningKeyView(
                key.id().value(),
                key.name().value(),
                key.algorithm(),
                key.createdAt(),
                key.createdBy(),
                key.revokedAt(),
                key.fingerprint().hex());
    }
}
