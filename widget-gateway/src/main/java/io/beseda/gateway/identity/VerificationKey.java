package io.beseda.gateway.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What signatures of one live key are checked with. It serves one algorithm, whatever a token says. */
public final class VerificationKey {

    private static final String HMAC = "HmacSHA256";

    private final Algorithm algorithm;
    private final Key key;

    /** The algorithms of user tokens, by their names in tokens (RFC 7518, 3.1). */
    public enum Algorithm {
        HS256,
        RS256,
        ES256
    }

    private VerificationKey(Algorithm algorithm, Key key) {
        this.algorithm = algorithm;
        this.key = key;
    }

    /** Of a secret that is used as the text it is. */
    public static VerificationKey ofSecret(byte[] secret) {
        return new VerificationKey(Algorithm.HS256, new SecretKeySpec(secret, HMAC));
    }

    /**
     * Of a SubjectPublicKeyInfo in DER.
     *
     * @throws IllegalArgumentException if it is none of this algorithm
     */
    public static VerificationKey ofPublicKey(Algorithm algorithm, byte[] der) {
        String family = switch (algorithm) {
            case RS256 -> "RSA";
            case ES256 -> "EC";
            case HS256 -> throw new IllegalArgumentException("HS256 has no public key");
        };
        try {
            return new VerificationKey(
                    algorithm, KeyFactory.getInstance(family).generatePublic(new X509EncodedKeySpec(der)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no public key of " + algorithm, e);
        }
    }

    boolean isFor(String algorithmName) {
        return algorithm.name().equals(algorithmName);
    }

    /** Whether this is the key's signature of that text, which is ASCII. */
    boolean hasSigned(String text, byte[] signature) {
        byte[] signed = text.getBytes(US_ASCII);
        try {
            return switch (algorithm) {
                case HS256 -> {
                    Mac mac = Mac.getInstance(HMAC);
                    mac.init(key);
                    yield MessageDigest.isEqual(mac.doFinal(signed), signature);
                }
                case RS256 -> isSignature("SHA256withRSA", signed, signature);
                // The two numbers side by side (RFC 7518, 3.4), not in DER.
                case ES256 -> isSignature("SHA256withECDSAinP1363Format", signed, signature);
            };
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    private boolean isSignature(String name, byte[] signed, byte[] signature) throws GeneralSecurityException {
        Signature check = Signature.getInstance(name);
        check.initVerify((PublicKey) key);
        check.update(signed);
        return check.verify(signature);
    }
}
