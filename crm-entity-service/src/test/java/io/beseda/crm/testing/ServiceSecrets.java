package io.beseda.crm.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Map;

/** The service's secrets: a signing key made for this JVM, so that tests can sign what the service would, and the first account. */
public class ServiceSecrets implements QuarkusTestResourceLifecycleManager {

    public static final String FIRST_ADMINISTRATOR = "First.Administrator@example.test";
    public static final String FIRST_PASSWORD = "the first password";

    private static final KeyPair KEY = newKey("secp256r1");

    @Override
    public Map<String, String> start() {
        try {
            Path file = Files.createTempFile("beseda-test-signing-key-", ".pem");
            Files.writeString(file, pem(KEY));
            file.toFile().deleteOnExit();
            return Map.of(
                    "beseda.tokens.signing-key-file",
                    file.toString(),
                    "beseda.bootstrap.administrator-email",
                    FIRST_ADMINISTRATOR,
                    "beseda.bootstrap.administrator-password",
                    FIRST_PASSWORD,
                    "beseda.bootstrap.account-name",
                    "First shop");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {}

    public static KeyPair key() {
        return KEY;
    }

    public static String sign(JwtClaimsBuilder claims) {
        return claims.jws().algorithm(SignatureAlgorithm.ES256).sign(KEY.getPrivate());
    }

    /** PKCS#8 as a PEM file holds it; Java's encoding has no public half. */
    public static String pem(KeyPair key) {
        String encoded = Base64.getMimeEncoder().encodeToString(key.getPrivate().getEncoded());
        return "-----BEGIN PRIVATE KEY-----\n" + encoded + "\n-----END PRIVATE KEY-----\n";
    }

    public static KeyPair newKey(String curve) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(curve));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
