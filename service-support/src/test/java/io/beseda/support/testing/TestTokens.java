package io.beseda.support.testing;

import io.beseda.support.account.Roles;
import io.beseda.support.account.SignedInUser;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;

/** Access tokens as crm-entity-service issues them, signed with a key of this JVM that {@link Infrastructure} makes services trust. */
public final class TestTokens {

    private static final KeyPair KEY = newKey();

    private TestTokens() {}

    public static String administrator(long accountId, long userId) {
        return sign(claims(accountId, userId).groups(Set.of(Roles.ADMINISTRATOR, Roles.OPERATOR)));
    }

    public static String operator(long accountId, long userId) {
        return sign(claims(accountId, userId).groups(Roles.OPERATOR));
    }

    /** An administrator's, used by an integration; its id is its {@code jti} too. */
    public static String ofIntegration(long accountId, long userId, UUID integration) {
        return sign(claims(accountId, userId)
                .groups(Set.of(Roles.ADMINISTRATOR, Roles.OPERATOR))
                .claim(SignedInUser.INTEGRATION_CLAIM, integration.toString())
                .claim("jti", integration.toString()));
    }

    /** The claims of a token without any role, to change before {@link #sign}. */
    public static JwtClaimsBuilder claims(long accountId, long userId) {
        return Jwt.issuer("beseda")
                .audience("beseda-api")
                .subject(Long.toString(userId))
                .claim(SignedInUser.ACCOUNT_CLAIM, accountId)
                .claim("name", "Operator " + userId)
                .claim("email", "operator" + userId + "@example.test")
                .expiresIn(Duration.ofMinutes(10));
    }

    public static String sign(JwtClaimsBuilder claims) {
        return claims.jws().algorithm(SignatureAlgorithm.ES256).sign(KEY.getPrivate());
    }

    static String publicKey() {
        String encoded = Base64.getMimeEncoder().encodeToString(KEY.getPublic().getEncoded());
        return "-----BEGIN PUBLIC KEY-----\n" + encoded + "\n-----END PUBLIC KEY-----";
    }

    private static KeyPair newKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
