package io.beseda.gateway.session;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * JWTs (RFC 7519) signed and read with one shared secret, HS256 and nothing else: a token whose header is not byte for byte
 * the one written here is refused before anything in it is looked at. Much cheaper than a general library, which matters
 * when every socket comes back at once.
 */
final class SignedTokens {

    private static final int MIN_SECRET_BYTES = 32;
    private static final int MAX_TOKEN_LENGTH = 4096;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();
    private static final String HEADER =
            ENCODER.encodeToString("{\"alg\":\"HS256\",\"typ\":\"JWT\"}".getBytes(UTF_8)) + ".";
    private static final ObjectReader READER = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(TokenClaims.class);
    private static final ObjectWriter WRITER = JsonMapper.builder().build().writerFor(TokenClaims.class);

    private final ThreadLocal<Mac> mac;

    SignedTokens(String base64Secret) {
        byte[] secret = Base64.getDecoder().decode(base64Secret);
        if (secret.length < MIN_SECRET_BYTES) {
            throw new IllegalArgumentException("the session secret has less than " + MIN_SECRET_BYTES + " bytes");
        }
        SecretKeySpec key = new SecretKeySpec(secret, "HmacSHA256");
        mac = ThreadLocal.withInitial(() -> newMac(key));
    }

    String sign(TokenClaims claims) {
        try {
            String signed = HEADER + ENCODER.encodeToString(WRITER.writeValueAsBytes(claims));
            return signed + "." + ENCODER.encodeToString(signature(signed));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("claims that can't be written as JSON", e);
        }
    }

    /** What a token with a right signature says; nothing about its expiry or purpose is checked. */
    Optional<TokenClaims> read(String token) {
        int end = token.lastIndexOf('.');
        if (token.length() > MAX_TOKEN_LENGTH || !token.startsWith(HEADER) || end <= HEADER.length()) {
            return Optional.empty();
        }
        try {
            byte[] given = DECODER.decode(token.substring(end + 1));
            if (!MessageDigest.isEqual(signature(token.substring(0, end)), given)) {
                return Optional.empty();
            }
            return Optional.of(READER.readValue(DECODER.decode(token.substring(HEADER.length(), end))));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private byte[] signature(String signed) {
        return mac.get().doFinal(signed.getBytes(US_ASCII));
    }

    private static Mac newMac(SecretKeySpec key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
