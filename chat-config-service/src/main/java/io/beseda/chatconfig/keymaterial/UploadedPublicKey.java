package io.beseda.chatconfig.keymaterial;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.X509EncodedKeySpec;

/** A public key that checks signatures of one algorithm: RSA of 2048 to 8192 bits for RS256, P-256 for ES256. */
public final class UploadedPublicKey implements KeyMaterial {

    private final SigningAlgorithm algorithm;
    private final PublicKey key;

    private UploadedPublicKey(SigningAlgorithm algorithm, PublicKey key) {
        this.algorithm = algorithm;
        this.key = key;
    }

    /**
     * Reads a SubjectPublicKeyInfo in PEM form, of at most 10,000 characters.
     *
     * @throws io.beseda.chatconfig.field.InvalidValue naming what is wrong with it; a private key is named as such, and
     *     nothing of it is kept
     */
    public static UploadedPublicKey parse(SigningAlgorithm algorithm, String pem) {
        return switch (algorithm) {
            case HS256 -> throw PublicKeyFlaw.UNEXPECTED.found();
            case RS256 -> {
                byte[] encoded = PublicKeyPem.decode(pem);
                SubjectPublicKeyInfo.read(encoded).checkRsa();
                yield new UploadedPublicKey(algorithm, key("RSA", encoded));
            }
            case ES256 -> {
                byte[] encoded = PublicKeyPem.decode(pem);
                SubjectPublicKeyInfo.read(encoded).checkEllipticCurve();
                var key = (ECPublicKey) key("EC", encoded);
                checkOnCurve(key);
                yield new UploadedPublicKey(algorithm, key);
            }
        };
    }

    private static PublicKey key(String family, byte[] encoded) {
        try {
            return KeyFactory.getInstance(family).generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException unreadable) {
            throw PublicKeyFlaw.UNREADABLE.found();
        }
    }

    /** y² = x³ + ax + b in the curve's field, which not every security provider asks. */
    private static void checkOnCurve(ECPublicKey key) {
        var curve = key.getParams().getCurve();
        BigInteger p = ((ECFieldFp) curve.getField()).getP();
        BigInteger x = key.getW().getAffineX();
        BigInteger y = key.getW().getAffineY();
        BigInteger right = x.pow(3).add(curve.getA().multiply(x)).add(curve.getB());
        if (x.compareTo(p) >= 0
                || y.compareTo(p) >= 0
                || !y.pow(2).subtract(right).mod(p).equals(BigInteger.ZERO)) {
            throw PublicKeyFlaw.UNREADABLE.found();
        }
    }

    @Override
    public SigningAlgorithm algorithm() {
        return algorithm;
    }

    /** Written anew, so that one key has one form however it was pasted. */
    @Override
    public byte[] bytes() {
        return key.getEncoded();
    }
}
