package io.beseda.chatconfig.field;

import java.util.regex.Pattern;

/** The rules of names that people give to settings: 1 to 100 characters on one line, without space at the ends. */
public final class NameRules {

    /** In Unicode characters (code points). */
    public static final int MAX_LENGTH = 100;

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]");

    private NameRules() {}

    /**
     * The name without space at its ends.
     *
     * @param code what the codes of errors begin with
     * @param whenBlank the sentence for a name that is empty
     * @throws InvalidValue {@code <code>-blank}, {@code <code>-too-long} or {@code <code>-characters}
     */
    public static String checked(String given, String code, String whenBlank) {
        return checked(given, code, MAX_LENGTH, whenBlank);
    }

    /** The same with another limit, in Unicode characters. */
    public static String checked(String given, String code, int maxLength, String whenBlank) {
        String name = given.strip();
        if (name.isEmpty()) {
            throw new InvalidValue(code + "-blank", whenBlank);
        }
        if (name.codePointCount(0, name.length()) > maxLength) {
            throw new InvalidValue(code + "-too-long", "More than %d characters: shorten it.".formatted(maxLength));
        }
        if (UNPRINTABLE.matcher(name).find()) {
            throw new InvalidValue(
                    code + "-characters", "There is a line break or another invisible character: remove it.");
        }
        return name;
    }
}
