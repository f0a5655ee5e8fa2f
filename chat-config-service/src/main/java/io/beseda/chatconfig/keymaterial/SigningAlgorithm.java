package io.beseda.chatconfig.keymaterial;

import io.beseda.chatconfig.field.InvalidValue;
import io.beseda.chatconfig.field.WireNames;

/** How user tokens of a key are signed (RFC 7518, 3.1); one key serves exactly one algorithm. */
public enum SigningAlgorithm {
    /** HMAC with a secret that the site's server shares with us. */
    HS256,
    /** RSA PKCS #1 v1.5; we hold the public key only. */
    RS256,
    /** ECDSA on P-256; we hold the public key only. */
    ES256;

    /** @throws InvalidValue if there is no such algorithm */
    public static SigningAlgorithm parse(String name) {
        return WireNames.parse(
                values(),
                SigningAlgorithm::name,
                name,
                "signing-algorithm-unknown",
                "The algorithm is HS256, RS256 or ES256.");
    }
}
