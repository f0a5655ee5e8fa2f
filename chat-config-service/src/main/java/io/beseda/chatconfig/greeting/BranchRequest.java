package io.beseda.chatconfig.greeting;

import static java.util.Objects.requireNonNullElse;

import io.beseda.chatconfig.field.FieldErrors;
import io.beseda.chatconfig.field.InvalidValue;
import io.beseda.chatconfig.field.NameRules;
import io.beseda.chatconfig.field.TextRules;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A branch in the body of a request.
 *
 * @param name 1 to 40 characters, unique
 * @param texts by language, each at most 1000 characters; blank ones are left out
 * @param quickReplies at most 8
 * @param asks {@code name}, {@code phone}, {@code email}, each at most once
 */
public record BranchRequest(
        String name, Map<String, String> texts, List<QuickReplyRequest> quickReplies, List<String> asks) {

    private static final int MAX_NAME = 40;
    private static final int MAX_TEXT = 1000;
    private static final int MAX_CAPTION = 40;
    private static final int MAX_REPLIES = 8;
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(.*?)}}");
    private static final Pattern KNOWN_PLACEHOLDER = Pattern.compile("\\s*bot_params\\.[^\\s{}]{1,255}\\s*");

    /**
     * A quick reply in the body of a request.
     *
     * @param captions by language, each at most 40 characters
     * @param next the name of a branch; null for an operator
     */
    public record QuickReplyRequest(Map<String, String> captions, String next) {

        private Optional<QuickReply> read(String pointer, Language needed, FieldErrors errors) {
            return byLanguage(pointer + "/captions", captions, needed, BranchRequest::caption, errors)
                    .map(words -> new QuickReply(words, Optional.ofNullable(next)));
        }
    }

    Optional<GreetingBranch> read(String pointer, Language needed, FieldErrors errors) {
        var called = errors.read(
                pointer + "/name",
                () -> NameRules.checked(requireNonNullElse(name, ""), "name", MAX_NAME, "Name the branch."));
        var said = byLanguage(pointer + "/texts", texts, needed, BranchRequest::text, errors);
        var replies = errors.readAll(
                pointer + "/quickReplies",
                requireNonNullElse(quickReplies, List.of()),
                "replies",
                MAX_REPLIES,
                (at, reply) -> reply.read(at, needed, errors));
        var asked = errors.readAll(
                pointer + "/asks",
                List.copyOf(new LinkedHashSet<>(requireNonNullElse(asks, List.of()))),
                "asks",
                Ask.values().length,
                (at, ask) -> errors.read(at, () -> Ask.parse(ask)));
        return called.flatMap(branch -> said.flatMap(words ->
                replies.flatMap(offered -> asked.map(wanted -> new GreetingBranch(branch, words, offered, wanted)))));
    }

    /** What is blank is left out; in the needed language nothing may be. */
    private static Optional<Map<Language, String>> byLanguage(
            String pointer,
            Map<String, String> given,
            Language needed,
            UnaryOperator<String> checked,
            FieldErrors errors) {
        Map<Language, String> read = new EnumMap<>(Language.class);
        boolean usable = true;
        for (var entry : requireNonNullElse(given, Map.<String, String>of()).entrySet()) {
            String at = pointer + "/" + entry.getKey();
            String words = requireNonNullElse(entry.getValue(), "");
            Optional<Language> language = errors.read(at, () -> Language.parse(entry.getKey()));
            Optional<String> text = words.isBlank() ? Optional.of("") : errors.read(at, () -> checked.apply(words));
            usable &= language.isPresent() && text.isPresent();
            text.filter(written -> !written.isEmpty())
                    .ifPresent(written -> language.ifPresent(known -> read.put(known, written)));
        }
        if (usable && !read.containsKey(needed)) {
            errors.note(
                    pointer + "/" + needed.wireName(), "text-blank", "Write it in the language the bot falls back to.");
            usable = false;
        }
        return usable ? Optional.of(read) : Optional.empty();
    }

    private static String caption(String typed) {
        return NameRules.checked(typed, "caption", MAX_CAPTION, "Write what people read on the button.");
    }

    private static String text(String typed) {
        String text = TextRules.checked(typed, MAX_TEXT);
        Matcher placeholders = PLACEHOLDER.matcher(text);
        while (placeholders.find()) {
            if (!KNOWN_PLACEHOLDER.matcher(placeholders.group(1)).matches()) {
                throw new InvalidValue(
                        "placeholder-unknown",
                        "Nothing is known for %s: only bot_params of the page are, as {{bot_params.name}}."
                                .formatted(placeholders.group()));
            }
        }
        return text;
    }
}
