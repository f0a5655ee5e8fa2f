package io.beseda.local.product;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;

/**
 * New EC P-256 keys as OpenSSL writes them: PKCS#8 (RFC 5958) with the public key inside (RFC 5915), which Java's own encoding
 * leaves out and which a reader could only get back by curve arithmetic.
 */
final class SigningKey {

    private static final int FIELD_BYTES = 32;
    /** Everything of the fixed-length structure before the private number. */
    private static final String HEAD = "308187020100301306072a8648ce3d020106082a8648ce3d030107046d306b0201010420";
    /** Between the private number and the public point, which is not compressed. */
    private static final String PUBLIC_KEY_HEAD = "a14403420004";

    private SigningKey() {}

    static String newPem() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var pair = generator.generateKeyPair();
            var encoded = encode((ECPrivateKey) pair.getPrivate(), (ECPublicKey) pair.getPublic());
            var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
            return "-----BEGIN PRIVATE KEY-----\n" + lines + "\n-----END PRIVATE KEY-----\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] encode(ECPrivateKey privateKey, ECPublicKey publicKey) {
        var head = HexFormat.of().parseHex(HEAD);
        var publicKeyHead = HexFormat.of().parseHex(PUBLIC_KEY_HEAD);
        return ByteBuffer.allocate(head.length + publicKeyHead.length + 3 * FIELD_BYTES)
                .put(head)
                .put(fixedLength(privateKey.getS()))
                .put(publicKeyHead)
                .put(fixedLength(publicKey.getW().getAffineX()))
                .put(fixedLength(publicKey.getW().getAffineY()))
                .array();
    }

    /** Big-endian; {@link BigInteger} drops leading zeros and adds one for the sign. */
    private static byte[] fixedLength(BigInteger number) {
        var bytes = number.toByteArray();
        var fixed = new byte[FIELD_BYTES];
        var length = Math.min(bytes.length, FIELD_BYTES);
        System.arraycopy(bytes, bytes.length - length, fixed, FIELD_BYTES - length, length);
        return fixed;
    }
}
