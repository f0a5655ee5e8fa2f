package io.beseda.conversation.cannedreply;

import static java.text.Normalizer.Form.NFC;

import io.beseda.support.problem.CommonProblem;
import io.beseda.support.problem.FieldError;
import io.beseda.support.problem.Refusal;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What is typed behind a slash to find a canned reply: 1 to 32 letters, digits and dashes. */
record Shortcut(String value) {

    private static final Pattern ALLOWED = Pattern.compile("[\\p{L}\\p{Nd}-]{1,32}");

    Shortcut {
        if (!ALLOWED.matcher(value).matches()) {
            throw new IllegalArgumentException("a shortcut is 1 to 32 letters, digits and dashes");
        }
    }

    /**
     * The shortcut of a request.
     *
     * @throws Refusal if it can't be one
     */
    static Shortcut ofField(String pointer, String text) {
        String composed = text == null ? "" : Normalizer.normalize(text, NFC);
        if (!ALLOWED.matcher(composed).matches()) {
            throw new Refusal(
                    CommonProblem.INVALID_REQUEST,
                    "the shortcut can't be used",
                    List.of(new FieldError(pointer, "shortcut-invalid", "1 to 32 letters, digits and dashes")));
        }
        return new Shortcut(composed);
    }

    /** The same for shortcuts that differ in case only. */
    String key() {
        return value.toLowerCase(Locale.ROOT);
    }
}
