package io.beseda.crm.token;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** What its holder shows and can read nothing from: 256 random bits. The database knows only its hash. */
public record OpaqueToken(String value) {

    private static final int BYTES = 32;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public OpaqueToken {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a token");
        }
    }

    public static OpaqueToken fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new OpaqueToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Empty if no such token can exist. */
    public static Optional<OpaqueToken> parse(String given) {
        return given != null && SHAPE.matcher(given).matches() ? Optional.of(new OpaqueToken(given)) : Optional.empty();
    }

    /** SHA-256: enough for a value nobody can guess. */
    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Never the token: this may end in a log. */
    @Override
    public String toString() {
        return "OpaqueToken";
    }
}
