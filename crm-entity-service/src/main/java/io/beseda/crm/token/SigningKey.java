package io.beseda.crm.token;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.Use;
import org.jose4j.jws.AlgorithmIdentifiers;

/**
 * The key pair behind access tokens.
 *
 * @param id the key's RFC 7638 thumbprint: another key never has it
 */
public record SigningKey(ECPrivateKey privateKey, ECPublicKey publicKey, String id) {

    private static final Pattern PEM =
            Pattern.compile("-----BEGIN PRIVATE KEY-----(.+)-----END PRIVATE KEY-----", Pattern.DOTALL);
    private static final int P256_BITS = 256;

    /** @throws UnfitKey if it is anything else than a PKCS#8 private key on P-256 */
    static SigningKey fromPem(String pem) {
        Matcher matcher = PEM.matcher(pem);
        if (!matcher.find()) {
            throw new UnfitKey("it holds no PEM block \"PRIVATE KEY\" (PKCS#8)");
        }
        try {
            byte[] encoded = Base64.getMimeDecoder().decode(matcher.group(1));
            var privateKey =
                    (ECPrivateKey) KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(encoded));
            if (!privateKey.getParams().toString().contains("secp256r1")
                    || privateKey.getParams().getOrder().bitLength() != P256_BITS) {
                throw new UnfitKey("its curve is not P-256");
            }
            ECPublicKey publicKey = EcPublicPoint.of(privateKey);
            String id = new EllipticCurveJsonWebKey(publicKey).calculateBase64urlEncodedThumbprint("SHA-256");
            return new SigningKey(privateKey, publicKey, id);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new UnfitKey("its content is not an EC private key");
        }
    }

    /** The public half as a JSON Web Key. */
    Map<String, Object> publicJwk() {
        var jwk = new EllipticCurveJsonWebKey(publicKey);
        jwk.setKeyId(id);
        jwk.setUse(Use.SIGNATURE);
        jwk.setAlgorithm(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        return jwk.toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }

    /** Never the private half: this may end in a log. */
    @Override
    public String toString() {
        return "SigningKey " + id;
    }

    /** Why a file can't be the signing key. */
    static final class UnfitKey extends RuntimeException {

        private static final long serialVersionUID = 1L;

        UnfitKey(String why) {
            super(why);
        }
    }
}
