package io.beseda.conversation.search;

import io.beseda.conversation.conversation.ConversationNumber;
import io.beseda.conversation.message.MessageText;
import io.beseda.support.problem.CommonProblem;
import io.beseda.support.problem.FieldError;
import io.beseda.support.problem.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is searched for.
 *
 * @param number if it can be the number of a conversation, such as {@code 42} or {@code A42}
 * @param words whole words; may be empty
 * @param last the last word, perhaps not typed to its end
 */
record SearchQuery(Optional<ConversationNumber> number, String words, String last) {

    private static final int MAX_LENGTH = 200;
    private static final int MIN_PREFIX = 2;

    /** With the A that stands before numbers in the interface, Latin or Cyrillic. */
    private static final Pattern NUMBER = Pattern.compile("[AaАа]?0*([1-9]\\d{0,17})");

    /** @throws Refusal if nothing can be searched by this text */
    static SearchQuery parse(String text) {
        if (MessageText.problemOf(text).isPresent() || text.length() > MAX_LENGTH) {
            throw new Refusal(
                    CommonProblem.INVALID_REQUEST,
                    "nothing can be searched by this text",
                    List.of(new FieldError("/q", "query-invalid", "1 to " + MAX_LENGTH + " characters")));
        }
        String stripped = text.strip();
        Matcher number = NUMBER.matcher(stripped);
        String searchable = SearchableText.of(stripped).value().strip();
        int lastWord = lastWordOf(searchable);
        return new SearchQuery(
                number.matches()
                        ? Optional.of(new ConversationNumber(Long.parseLong(number.group(1))))
                        : Optional.empty(),
                searchable.substring(0, lastWord).strip(),
                searchable.substring(lastWord));
    }

    private static int lastWordOf(String searchable) {
        int start = searchable.length();
        while (start > 0 && !Character.isWhitespace(searchable.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    /** The last word as PostgreSQL's query for what begins with it; a single character, which begins too much, is no such query. */
    String prefix() {
        if (last.length() < MIN_PREFIX) {
            return "";
        }
        return "'" + last.replace("\\", "\\\\").replace("'", "''") + "':*";
    }
}
