package io.beseda.gateway.visitor;

import io.beseda.gateway.chatconfig.Greeting;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Puts branches of a greeting into words as the widget shows them: in the client's language or the default one, with what the
 * page told in place of {@code {{bot_params.x}}} and nothing in place of what it did not tell.
 */
final class GreetingText {

    private static final int MAX_SAID = 20;
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*bot_params\\.([^\\s{}]+)\\s*}}");

    private GreetingText() {}

    /**
     * Empty if nothing of what is named exists now.
     *
     * @param params what the page told, by name
     */
    static Optional<BotWords> of(Greeting greeting, ShownGreeting shown, Map<String, String> params) {
        List<String> before = texts(shown.said().stream().limit(MAX_SAID), greeting, shown, params);
        List<String> after = texts(Stream.ofNullable(shown.next()), greeting, shown, params);
        return before.isEmpty() && after.isEmpty() ? Optional.empty() : Optional.of(new BotWords(before, after));
    }

    private static List<String> texts(
            Stream<String> names, Greeting greeting, ShownGreeting shown, Map<String, String> params) {
        return names.flatMap(name -> branch(greeting, name).stream())
                .map(branch -> branch.texts()
                        .getOrDefault(
                                shown.language() == null ? "" : shown.language(),
                                branch.texts().getOrDefault(greeting.defaultLanguage(), "")))
                .map(text -> filled(text, params))
                .filter(text -> !text.isBlank())
                .toList();
    }

    private static Optional<Greeting.Branch> branch(Greeting greeting, String name) {
        return greeting.branches().stream()
                .filter(branch -> branch.name().equals(name))
                .findFirst();
    }

    private static String filled(String text, Map<String, String> params) {
        String filled = PLACEHOLDER
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(params.getOrDefault(match.group(1), "")));
        return ClaimedText.cut(filled, VisitorFramePublisher.LIMITS.maxTextLength());
    }
}
