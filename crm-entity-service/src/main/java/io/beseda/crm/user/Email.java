package io.beseda.crm.user;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An e-mail address as a name to sign in with: trimmed and in lower case, because people type it either way. */
public record Email(String value) {

    static final int MAX_LENGTH = 254;

    private static final Pattern SHAPE = Pattern.compile("[^@\\s\\p{Cntrl}]+@[^@\\s\\p{Cntrl}]+");

    public Email {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not an e-mail address in lower case");
        }
    }

    /** Empty if it can't be an address. */
    public static Optional<Email> parse(String typed) {
        String normal = typed.strip().toLowerCase(Locale.ROOT);
        return isValid(normal) ? Optional.of(new Email(normal)) : Optional.empty();
    }

    private static boolean isValid(String value) {
        return value.length() <= MAX_LENGTH
                && SHAPE.matcher(value).matches()
                && value.equals(value.toLowerCase(Locale.ROOT));
    }

    /** Never the address: this may end in a log. */
    @Override
    public String toString() {
        return "Email";
    }
}
