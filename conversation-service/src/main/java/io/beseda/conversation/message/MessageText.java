package io.beseda.conversation.message;

import com.fasterxml.jackson.annotation.JsonValue;
import io.beseda.support.problem.CommonProblem;
import io.beseda.support.problem.FieldError;
import io.beseda.support.problem.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The text of a message, a note or a canned reply: at most {@link #MAX_LENGTH}, valid Unicode without NUL, kept as it was written;
 * not blank, unless it is the {@link #NONE} of a message that has only attachments.
 */
public record MessageText(@JsonValue String value) {

    /** In UTF-16 units, as browsers and Java count. */
    public static final int MAX_LENGTH = 4000;

    public static final MessageText NONE = new MessageText("");

    public MessageText {
        if (value == null || !value.isEmpty()) {
            problemOf(value).ifPresent(problem -> {
                throw new UnusableText(problem);
            });
        }
    }

    /** What an author wrote beside these attachments: beside some, white space is no text. */
    public static MessageText of(String written, Collection<?> attachments) {
        boolean none = written != null && written.isBlank() && !attachments.isEmpty();
        MessageText text = none ? NONE : new MessageText(written);
        text.requireAnythingWith(attachments);
        return text;
    }

    /** @throws UnusableText if a message with this text and these attachments would say nothing */
    public void requireAnythingWith(Collection<?> attachments) {
        if (value.isEmpty() && attachments.isEmpty()) {
            throw new UnusableText(Problem.EMPTY);
        }
    }

    /**
     * The text of a request's field.
     *
     * @throws Refusal if it can't be a text, naming the field by its JSON pointer
     */
    public static MessageText ofField(String pointer, String text) {
        problemOf(text).ifPresent(problem -> {
            throw new Refusal(
                    CommonProblem.INVALID_REQUEST,
                    "the text can't be stored",
                    List.of(new FieldError(pointer, problem.code(), problem.wanted())));
        });
        return new MessageText(text);
    }

    /** Why this can't be the text of a message; empty if it can. */
    public static Optional<Problem> problemOf(String text) {
        if (text == null || text.isBlank()) {
            return Optional.of(Problem.EMPTY);
        }
        if (text.length() > MAX_LENGTH) {
            return Optional.of(Problem.TOO_LONG);
        }
        return isStorable(text) ? Optional.empty() : Optional.of(Problem.NOT_UNICODE);
    }

    /** PostgreSQL stores no NUL; half a surrogate pair can't be written as UTF-8. */
    private static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == 0) {
                return false;
            }
            if (Character.isSurrogate(unit)) {
                boolean paired = i + 1 < text.length() && Character.isSurrogatePair(unit, text.charAt(i + 1));
                if (!paired) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    /** What can be wrong with a text. */
    public enum Problem {
        EMPTY("text-empty", "write something"),
        TOO_LONG("text-too-long", "at most " + MAX_LENGTH + " characters"),
        NOT_UNICODE("text-not-unicode", "valid Unicode without NUL characters");

        private final String code;
        private final String wanted;

        Problem(String code, String wanted) {
            this.code = code;
            this.wanted = wanted;
        }

        public String code() {
            return code;
        }

        /** What would be right. */
        public String wanted() {
            return wanted;
        }
    }
}
