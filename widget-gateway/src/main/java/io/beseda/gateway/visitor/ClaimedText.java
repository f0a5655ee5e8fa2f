package io.beseda.gateway.visitor;

/** Text a page tells of itself or its client: nobody is asked to shorten or repair it. */
final class ClaimedText {

    private static final char UNKNOWN = '\ufffd';

    private ClaimedText() {}

    /** At most so many UTF-16 units, and no half of a surrogate pair at the end. */
    static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }

    /** Without NUL, and with a replacement for every half of a surrogate pair: what every database takes. */
    static String clean(String text) {
        var clean = new StringBuilder(text.length());
        text.codePoints()
                .filter(point -> point != 0)
                .map(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? UNKNOWN : point)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
