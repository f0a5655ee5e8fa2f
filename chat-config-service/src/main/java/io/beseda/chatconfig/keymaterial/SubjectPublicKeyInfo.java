package io.beseda.chatconfig.keymaterial;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * What a public key says it is (RFC 5280, 4.1.2.7), read before {@code java.security} is asked: that refuses other curves and
 * sizes, too, but does not say why in a form a program can tell apart.
 *
 * @param algorithm an object identifier, its DER content in hex
 * @param curve the same of an elliptic curve; empty for other keys and for curves without a name
 * @param key the key in the form of its algorithm
 */
record SubjectPublicKeyInfo(String algorithm, String curve, byte[] key) {

    private static final String RSA = "2a864886f70d010101";
    private static final String EC = "2a8648ce3d0201";
    private static final String P_256 = "2a8648ce3d030107";

    private static final int RSA_MIN_BITS = 2048;
    private static final int RSA_MAX_BITS = 8192;
    private static final int RSA_EXPONENT_MAX_BITS = 64;

    static SubjectPublicKeyInfo read(byte[] encoded) {
        var whole = new DerReader(new DerReader(encoded).next(DerReader.SEQUENCE));
        var identifier = new DerReader(whole.next(DerReader.SEQUENCE));
        String algorithm = hex(identifier.next(DerReader.OBJECT_ID));
        String curve = identifier.isNext(DerReader.OBJECT_ID) ? hex(identifier.next(DerReader.OBJECT_ID)) : "";
        byte[] bits = whole.next(DerReader.BIT_STRING);
        if (bits.length == 0 || bits[0] != 0) {
            throw PublicKeyFlaw.UNREADABLE.found();
        }
        return new SubjectPublicKeyInfo(algorithm, curve, Arrays.copyOfRange(bits, 1, bits.length));
    }

    void checkRsa() {
        check(algorithm.equals(RSA), PublicKeyFlaw.OTHER_ALGORITHM);
        var numbers = new DerReader(new DerReader(key).next(DerReader.SEQUENCE));
        var modulus = new BigInteger(1, numbers.next(DerReader.INTEGER));
        var exponent = new BigInteger(1, numbers.next(DerReader.INTEGER));
        check(modulus.bitLength() >= RSA_MIN_BITS, PublicKeyFlaw.RSA_TOO_SMALL);
        check(modulus.bitLength() <= RSA_MAX_BITS, PublicKeyFlaw.RSA_TOO_LARGE);
        // With 1 every signature is right; the upper bound keeps checking a signature cheap.
        boolean safe = exponent.testBit(0)
                && exponent.compareTo(BigInteger.ONE) > 0
                && exponent.bitLength() <= RSA_EXPONENT_MAX_BITS;
        check(safe, PublicKeyFlaw.RSA_EXPONENT);
    }

    void checkEllipticCurve() {
        check(algorithm.equals(EC), PublicKeyFlaw.OTHER_ALGORITHM);
        check(curve.equals(P_256), PublicKeyFlaw.EC_CURVE);
    }

    private static void check(boolean good, PublicKeyFlaw flaw) {
        if (!good) {
            throw flaw.found();
        }
    }

    private static String hex(byte[] octets) {
        return HexFormat.of().formatHex(octets);
    }
}
