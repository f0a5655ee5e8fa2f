package io.beseda.chatconfig.greeting;

import io.beseda.chatconfig.audit.FieldChange;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A greeting as the audit log shows it: lines a person can compare. */
public record GreetingSettings(
        boolean on, int delaySeconds, String defaultLanguage, List<String> conditions, List<String> branches) {

    public static GreetingSettings of(Greeting greeting) {
        return new GreetingSettings(
                greeting.on(),
                greeting.delaySeconds(),
                greeting.defaultLanguage().wireName(),
                greeting.conditions().stream().map(GreetingSettings::described).toList(),
                greeting.branches().stream().map(GreetingSettings::described).toList());
    }

    /** The fields that are different afterwards. */
    public List<FieldChange> changesTo(GreetingSettings after) {
        return new FieldChange.Collector()
                .compare("greetingOn", on, after.on)
                .compare("greetingDelaySeconds", delaySeconds, after.delaySeconds)
                .compare("greetingDefaultLanguage", defaultLanguage, after.defaultLanguage)
                .compare("greetingConditions", conditions, after.conditions)
                .compare("greetingBranches", branches, after.branches)
                .changes();
    }

    private static String described(GreetingCondition condition) {
        return Stream.concat(
                        Stream.of(condition.param(), condition.comparison().wireName()), condition.value().stream())
                .collect(Collectors.joining(" "));
    }

    private static String described(GreetingBranch branch) {
        Stream<String> texts = Stream.of(Language.values())
                .filter(branch.texts()::containsKey)
                .map(language -> language.wireName() + " " + branch.texts().get(language));
        Stream<String> replies = branch.quickReplies().stream()
                .map(reply -> "["
                        + Stream.of(Language.values())
                                .filter(reply.captions()::containsKey)
                                .map(reply.captions()::get)
                                .collect(Collectors.joining(" / "))
                        + reply.next().map(next -> " → " + next).orElse("") + "]");
        Stream<String> asks = branch.asks().stream().map(Ask::wireName);
        return Stream.of(Stream.of(branch.name()), texts, replies, asks)
                .flatMap(parts -> parts)
                .collect(Collectors.joining(" · "));
    }
}
