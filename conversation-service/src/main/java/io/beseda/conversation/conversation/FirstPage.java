package io.beseda.conversation.conversation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Objects;
import java.util.Optional;

/**
 * The page a conversation was started from, as the browser claimed it. What is longer than the limits is cut: it is shown to
 * people and must not cost anyone a message.
 */
public record FirstPage(String url, Optional<String> title, Optional<String> referrer) {

    private static final int MAX_URL = 2048;
    private static final int MAX_TITLE = 255;

    public FirstPage {
        Objects.requireNonNull(url);
        url = cut(url, MAX_URL);
        title = title.map(text -> cut(text, MAX_TITLE));
        referrer = referrer.map(text -> cut(text, MAX_URL));
    }

    /** PostgreSQL stores no NUL character, and half a surrogate pair is no character: encoding makes it a question mark. */
    private static String cut(String text, int limit) {
        String clean = new String(text.replace("\0", "").getBytes(UTF_8), UTF_8);
        if (clean.length() <= limit) {
            return clean;
        }
        return clean.substring(0, Character.isHighSurrogate(clean.charAt(limit - 1)) ? limit - 1 : limit);
    }
}
