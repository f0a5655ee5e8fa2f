package io.beseda.chatconfig.signingkey;

import io.beseda.chatconfig.field.FieldErrors;
import io.beseda.chatconfig.keymaterial.SigningAlgorithm;
import io.beseda.chatconfig.keymaterial.UploadedPublicKey;
import java.util.Optional;

/**
 * Body of a request for a new signing key.
 *
 * @param name absent = the key's id
 * @param algorithm {@code HS256}, whose secret is made here, {@code RS256} or {@code ES256}
 * @param publicKey SubjectPublicKeyInfo in PEM form, for RS256 and ES256 only
 */
public record CreateSigningKeyRequest(String name, String algorithm, String publicKey) {

    /** The values of a checked request. */
    record Checked(Optional<KeyName> name, Optional<UploadedPublicKey> publicKey) {}

    Checked checked() {
        var errors = new FieldErrors();
        var readName = Optional.ofNullable(name).flatMap(given -> errors.read("/name", () -> new KeyName(given)));
        var readKey = errors.read("/algorithm", () -> SigningAlgorithm.parse(orBlank(algorithm)))
                .filter(known -> known != SigningAlgorithm.HS256 || publicKey != null)
                .flatMap(known -> errors.read("/publicKey", () -> UploadedPublicKey.parse(known, orBlank(publicKey))));
        errors.refuseIfAny();
        return new Checked(readName, readKey);
    }

    private static String orBlank(String given) {
        return given == null ? "" : given;
    }

    /** Without the key: somebody may have pasted a private one. */
    @Override
    public String toString() {
        return "CreateSigningKeyRequest[" + algorithm + "]";
    }
}
