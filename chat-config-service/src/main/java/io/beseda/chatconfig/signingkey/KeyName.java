package io.beseda.chatconfig.signingkey;

import io.beseda.chatconfig.field.InvalidValue;
import java.util.regex.Pattern;

/** What people call a signing key: 1 to 100 characters on one line, without space at the ends. Two keys may have one name. */
public record KeyName(String value) {

    /** In Unicode characters (code points). */
    public static final int MAX_LENGTH = 100;

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]");

    public KeyName {
        value = value.strip();
        if (value.isEmpty()) {
            throw new InvalidValue("key-name-blank", "The name is empty: write one, or leave it out altogether.");
        }
        if (value.codePointCount(0, value.length()) > MAX_LENGTH) {
            throw new InvalidValue("key-name-too-long", "The name has more than 100 characters: shorten it.");
        }
        if (UNPRINTABLE.matcher(value).find()) {
            throw new InvalidValue(
                    "key-name-characters", "The name contains a line break or another invisible character: remove it.");
        }
    }
}
