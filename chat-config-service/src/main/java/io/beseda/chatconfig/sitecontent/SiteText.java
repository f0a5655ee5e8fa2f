package io.beseda.chatconfig.sitecontent;

import io.beseda.chatconfig.field.InvalidValue;
import java.util.regex.Pattern;

/** Reads the text of a site: plain, of several lines. */
final class SiteText {

    /** In Unicode characters (code points). */
    static final int MAX_LENGTH = 2000;

    private static final Pattern LINE_BREAK = Pattern.compile("\\R");
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\n\t]]");

    private SiteText() {}

    static String read(String typed) {
        String text = LINE_BREAK.matcher(typed).replaceAll("\n").strip();
        if (text.codePointCount(0, text.length()) > MAX_LENGTH) {
            throw new InvalidValue("text-too-long", "More than %d characters: shorten it.".formatted(MAX_LENGTH));
        }
        if (UNPRINTABLE.matcher(text).find()) {
            throw new InvalidValue("text-characters", "There is an invisible character: remove it.");
        }
        return text;
    }
}
