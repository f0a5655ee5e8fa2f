package io.beseda.conversation.testing;

import io.beseda.conversation.visitor.Visitor;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Tokens as widget-gateway issues them, signed with a secret that the service is given. */
public final class WidgetSessions implements QuarkusTestResourceLifecycleManager {

    public static final SecretKey KEY = newKey();

    @Override
    public Map<String, String> start() {
        return Map.of("beseda.widget.session-secret", Base64.getEncoder().encodeToString(KEY.getEncoded()));
    }

    @Override
    public void stop() {}

    /** A session whose visitor key proves who it is. */
    public static String proven(Visitor visitor) {
        return sign(claims(visitor).claim("proof", "key"));
    }

    /** A session whose client has proven who it is with a key. */
    public static String person(Visitor person, long fieldId, String keyId) {
        return sign(claims(person)
                .claim("proof", "person")
                .claim("external_id", "client-7")
                .claim("field", fieldId)
                .claim("key", keyId));
    }

    /** A session whose visitor was made by it. */
    public static String unproven(Visitor visitor) {
        return sign(claims(visitor).claim("proof", "none"));
    }

    /** What a widget keeps to be recognised by. */
    public static String kept(Visitor visitor) {
        return sign(claims(visitor).audience("beseda-visitor").expiresIn(Duration.ofDays(365)));
    }

    public static JwtClaimsBuilder claims(Visitor visitor) {
        return Jwt.issuer("beseda-widget")
                .audience("beseda-widget")
                .subject(visitor.visitorId().value().toString())
                .claim("account_id", visitor.accountId().value())
                .claim("chat", visitor.onlineChatId().value().toString())
                .claim("placement", "web")
                .expiresIn(Duration.ofMinutes(15));
    }

    public static String sign(JwtClaimsBuilder claims) {
        return claims.jws().algorithm(SignatureAlgorithm.HS256).sign(KEY);
    }

    public static SecretKey newKey() {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        return new SecretKeySpec(secret, "HmacSHA256");
    }
}
