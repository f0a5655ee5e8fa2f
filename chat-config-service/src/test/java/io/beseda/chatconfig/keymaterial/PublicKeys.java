package io.beseda.chatconfig.keymaterial;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;

/** Keys for tests, good and bad, in PEM form. */
public final class PublicKeys {

    private static final BigInteger USUAL_EXPONENT = BigInteger.valueOf(65_537);

    private PublicKeys() {}

    /** With a modulus of this length that nobody can sign for: making real ones takes too long. */
    public static String rsa(int bits) {
        return rsa(bits, USUAL_EXPONENT);
    }

    public static String rsa(int bits, BigInteger exponent) {
        try {
            var modulus = BigInteger.ONE.shiftLeft(bits - 1).setBit(0);
            var key = KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(modulus, exponent));
            return pem("PUBLIC KEY", key.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param curve such as {@code secp256r1} */
    public static KeyPair ellipticCurve(String curve) {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(curve));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static KeyPair pair(String algorithm) {
        try {
            return KeyPairGenerator.getInstance(algorithm).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String pem(KeyPair pair) {
        return pem("PUBLIC KEY", pair.getPublic().getEncoded());
    }

    public static String pem(String label, byte[] der) {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + label + "-----\n" + lines + "\n-----END " + label + "-----\n";
    }
}
