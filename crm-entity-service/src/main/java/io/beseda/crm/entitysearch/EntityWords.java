package io.beseda.crm.entitysearch;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words by which an entity is found, and what is looked for. A text gives its parts between spaces and the words within
 * them: {@code olga@example.test} is found by itself, by {@code olga} and by {@code example}. A telephone number is found however
 * its digits are grouped, and with or without its country's code.
 */
public final class EntityWords {

    private static final int MAX_WORDS = 1_000;
    private static final int MAX_LENGTH = 100;
    /** What countries' codes stand before. */
    private static final int NATIONAL_DIGITS = 10;

    private static final int MIN_PHONE_DIGITS = 5;
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern PHONE = Pattern.compile("[+\\d][\\d\\s().-]*");
    private static final Pattern NO_DIGIT = Pattern.compile("\\D");

    private EntityWords() {}

    /** In lower case. */
    public static Set<String> of(List<String> texts) {
        return texts.stream()
                .flatMap(EntityWords::words)
                .filter(word -> !word.isEmpty() && word.length() <= MAX_LENGTH)
                .limit(MAX_WORDS)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** A tsquery for entities that have all these words or longer ones; empty if there are none in it. */
    static Optional<String> query(String lookedFor) {
        return Optional.of(wanted(lookedFor))
                .filter(each -> !each.isEmpty())
                .map(each -> each.stream().map(EntityWords::prefix).collect(Collectors.joining(" & ")));
    }

    /** Those of the words that are looked for which a text does not have. */
    public static List<String> missing(String lookedFor, String text) {
        Set<String> words = of(List.of(text));
        return wanted(lookedFor).stream()
                .filter(wanted -> words.stream().noneMatch(word -> word.startsWith(wanted)))
                .toList();
    }

    private static List<String> wanted(String lookedFor) {
        String text = lookedFor.strip().toLowerCase(Locale.ROOT);
        return PHONE.matcher(text).matches() && digits(text).length() >= MIN_PHONE_DIGITS
                ? List.of(national(digits(text)))
                : SPACE.splitAsStream(text)
                        .filter(word -> NO_WORD.matcher(word).replaceAll("").length() > 0)
                        .map(word -> word.length() > MAX_LENGTH ? word.substring(0, MAX_LENGTH) : word)
                        .toList();
    }

    private static Stream<String> words(String text) {
        String lower = text.replace("\0", "").toLowerCase(Locale.ROOT);
        String digits = digits(lower);
        Stream<String> numbers = PHONE.matcher(lower.strip()).matches() && digits.length() >= MIN_PHONE_DIGITS
                ? Stream.of(digits, national(digits))
                : Stream.of();
        return Stream.of(SPACE.splitAsStream(lower), NO_WORD.splitAsStream(lower), numbers)
                .flatMap(each -> each);
    }

    private static String digits(String text) {
        return NO_DIGIT.matcher(text).replaceAll("");
    }

    private static String national(String digits) {
        return digits.substring(Math.max(0, digits.length() - NATIONAL_DIGITS));
    }

    private static String prefix(String word) {
        String quoted = Arrays.stream(word.split("")).map(EntityWords::escaped).collect(Collectors.joining());
        return "'" + quoted + "':*";
    }

    private static String escaped(String character) {
        return switch (character) {
            case "'" -> "''";
            case "\\" -> "\\\\";
            default -> character;
        };
    }
}
