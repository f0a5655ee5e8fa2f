package io.beseda.conversation.download;

import static java.nio.charset.StandardCharsets.UTF_8;

/** UTF-8 in percent signs (RFC 3986, section 2.1): what it leaves as it is, a path and a header (RFC 8187) both allow. */
final class PercentEncoding {

    private static final String UNRESERVED_MARKS = "-._~";

    private PercentEncoding() {}

    static String of(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte one : text.getBytes(UTF_8)) {
            if (isUnreserved((char) one)) {
                encoded.append((char) one);
            } else {
                encoded.append("%%%02X".formatted(one));
            }
        }
        return encoded.toString();
    }

    private static boolean isUnreserved(char character) {
        return character >= 'a' && character <= 'z'
                || character >= 'A' && character <= 'Z'
                || character >= '0' && character <= '9'
                || UNRESERVED_MARKS.indexOf(character) >= 0;
    }
}
