package io.beseda.chatconfig.keymaterial;

import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * A secret of 256 random bits, shared with the site's server. The HMAC key is the text as it stands (43 base64url characters
 * in ASCII, not what they decode to), because that is what JWT libraries do with a secret they are given as a string.
 */
public record HmacSecret(@JsonValue String text) implements KeyMaterial {

    public static final int RANDOM_BYTES = 32;

    private static final Pattern BASE64URL = Pattern.compile("[A-Za-z0-9_-]{43}");

    public HmacSecret {
        if (!BASE64URL.matcher(text).matches()) {
            throw new IllegalArgumentException("a secret has 43 base64url characters");
        }
    }

    public static HmacSecret of(byte[] random) {
        return new HmacSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    public static HmacSecret ofStored(byte[] bytes) {
        return new HmacSecret(new String(bytes, StandardCharsets.US_ASCII));
    }

    @Override
    public SigningAlgorithm algorithm() {
        return SigningAlgorithm.HS256;
    }

    @Override
    public byte[] bytes() {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Never the secret: values end up in logs and messages. */
    @Override
    public String toString() {
        return "HmacSecret[hidden]";
    }
}
