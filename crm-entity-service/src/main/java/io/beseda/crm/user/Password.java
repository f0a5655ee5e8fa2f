package io.beseda.crm.user;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;

/** A password fit to be set: 8 characters at least, 72 bytes at most because bcrypt reads no further. */
public record Password(String value) {

    public static final String RULE = "A password has at least 8 characters and at most 72 bytes in UTF-8.";

    private static final int MIN_CHARACTERS = 8;
    private static final int MAX_BYTES = 72;

    public Password {
        if (!isFit(value)) {
            throw new IllegalArgumentException(RULE);
        }
    }

    public static Optional<Password> of(String typed) {
        return isFit(typed) ? Optional.of(new Password(typed)) : Optional.empty();
    }

    private static boolean isFit(String value) {
        return value.codePointCount(0, value.length()) >= MIN_CHARACTERS
                && value.getBytes(UTF_8).length <= MAX_BYTES
                && value.indexOf('\0') < 0;
    }

    /** Never the password: this may end in a log. */
    @Override
    public String toString() {
        return "Password";
    }
}
