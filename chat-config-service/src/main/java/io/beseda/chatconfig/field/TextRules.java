package io.beseda.chatconfig.field;

import java.util.regex.Pattern;

/** The rules of plain texts of several lines. */
public final class TextRules {

    private static final Pattern LINE_BREAK = Pattern.compile("\\R");
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\n\t]]");

    private TextRules() {}

    /**
     * The text without space at its ends, its lines divided by {@code \n}; may be empty.
     *
     * @param maxLength in Unicode characters (code points)
     * @throws InvalidValue {@code text-too-long} or {@code text-characters}
     */
    public static String checked(String typed, int maxLength) {
        String text = LINE_BREAK.matcher(typed).replaceAll("\n").strip();
        if (text.codePointCount(0, text.length()) > maxLength) {
            throw new InvalidValue("text-too-long", "More than %d characters: shorten it.".formatted(maxLength));
        }
        if (UNPRINTABLE.matcher(text).find()) {
            throw new InvalidValue("text-characters", "There is an invisible character: remove it.");
        }
        return text;
    }
}
