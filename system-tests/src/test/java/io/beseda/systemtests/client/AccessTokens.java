package io.beseda.systemtests.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.beseda.local.product.Product;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tokens of accounts and users that do not exist, signed with the installation's own key: the strongest stranger there can be. */
public final class AccessTokens {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final long LIFETIME_SECONDS = 600;

    private final PrivateKey key;
    private final String keyId;

    private AccessTokens(PrivateKey key, String keyId) {
        this.key = key;
        this.keyId = keyId;
    }

    public static AccessTokens of(Product product) {
        try {
            String pem = Files.readString(product.secrets().signingKeyFile());
            byte[] encoded = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
            String keyId = Rest.anonymous(product.origin())
                    .get("/.well-known/jwks.json")
                    .ok()
                    .at("/keys/0/kid")
                    .asText();
            return new AccessTokens(
                    KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(encoded)), keyId);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public String administrator(long accountId, long userId) {
        return administrator(accountId, userId, "Stranger");
    }

    public String administrator(long accountId, long userId, String name) {
        long now = Clock.systemUTC().instant().getEpochSecond();
        return signed(Map.of(
                "iss",
                "beseda",
                "aud",
                "beseda-api",
                "sub",
                Long.toString(userId),
                "account_id",
                accountId,
                "groups",
                List.of("administrator", "operator"),
                "name",
                name,
                "iat",
                now,
                "exp",
                now + LIFETIME_SECONDS,
                "jti",
                UUID.randomUUID().toString()));
    }

    private String signed(Map<String, ?> claims) {
        try {
            String input = encoded(Map.of("alg", "ES256", "typ", "JWT", "kid", keyId)) + "." + encoded(claims);
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(key);
            signature.update(input.getBytes(UTF_8));
            return input + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(Map<String, ?> part) {
        try {
            return BASE64.encodeToString(Rest.JSON.writeValueAsBytes(part));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
