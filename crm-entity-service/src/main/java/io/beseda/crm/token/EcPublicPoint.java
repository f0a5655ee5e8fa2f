package io.beseda.crm.token;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.stream.Stream;
import javax.crypto.KeyAgreement;

/**
 * Finds the public half of an EC private key, which PKCS#8 files need not hold.
 *
 * <p>The Diffie-Hellman secret of a private key and the curve's generator is the public point's x; of the two points with that x
 * the right one verifies what the private key signed. So the one calculation with the secret is left to the JDK's provider.
 */
final class EcPublicPoint {

    private static final byte[] PROBE = {1};

    private EcPublicPoint() {}

    static ECPublicKey of(ECPrivateKey privateKey) throws GeneralSecurityException {
        ECParameterSpec curve = privateKey.getParams();
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(privateKey);
        agreement.doPhase(publicKey(curve.getGenerator(), curve), true);
        BigInteger x = new BigInteger(1, agreement.generateSecret());

        BigInteger p = ((ECFieldFp) curve.getCurve().getField()).getP();
        BigInteger square = x.pow(3)
                .add(curve.getCurve().getA().multiply(x))
                .add(curve.getCurve().getB());
        // A square root modulo p, because p mod 4 = 3 for P-256.
        BigInteger y = square.modPow(p.add(BigInteger.ONE).shiftRight(2), p);

        byte[] signature = sign(privateKey);
        for (BigInteger candidate : Stream.of(y, p.subtract(y)).toList()) {
            ECPublicKey key = publicKey(new ECPoint(x, candidate), curve);
            if (verifies(key, signature)) {
                return key;
            }
        }
        throw new GeneralSecurityException("no public point fits the private key");
    }

    private static ECPublicKey publicKey(ECPoint point, ECParameterSpec curve) throws GeneralSecurityException {
        return (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, curve));
    }

    private static byte[] sign(ECPrivateKey key) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(key);
        signature.update(PROBE);
        return signature.sign();
    }

    private static boolean verifies(ECPublicKey key, byte[] signed) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initVerify(key);
        signature.update(PROBE);
        return signature.verify(signed);
    }
}
