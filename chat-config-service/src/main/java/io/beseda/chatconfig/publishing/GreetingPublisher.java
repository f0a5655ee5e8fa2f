package io.beseda.chatconfig.publishing;

import io.beseda.chatconfig.greeting.Ask;
import io.beseda.chatconfig.greeting.Comparison;
import io.beseda.chatconfig.greeting.GreetingBranch;
import io.beseda.chatconfig.greeting.GreetingCondition;
import io.beseda.chatconfig.greeting.Language;
import io.beseda.chatconfig.greeting.QuickReply;
import io.beseda.contracts.Greeting;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The greeting of a chat as the other services are told it. */
final class GreetingPublisher {

    private GreetingPublisher() {}

    /** Empty while the bot is off: what it would say is nobody else's business. */
    static Optional<Greeting> of(io.beseda.chatconfig.greeting.Greeting greeting) {
        if (!greeting.on()) {
            return Optional.empty();
        }
        return Optional.of(new Greeting(
                greeting.delaySeconds(),
                greeting.defaultLanguage().wireName(),
                greeting.conditions().stream().map(GreetingPublisher::condition).toList(),
                greeting.branches().stream().map(GreetingPublisher::branch).toList()));
    }

    private static Greeting.Condition condition(GreetingCondition condition) {
        return new Greeting.Condition(
                condition.param(),
                comparison(condition.comparison()),
                condition.value().orElse(null));
    }

    private static Greeting.Comparison comparison(Comparison comparison) {
        return switch (comparison) {
            case EQUAL -> Greeting.Comparison.EQUAL;
            case NOT_EQUAL -> Greeting.Comparison.NOT_EQUAL;
            case CONTAINS -> Greeting.Comparison.CONTAINS;
            case PRESENT -> Greeting.Comparison.PRESENT;
            case ABSENT -> Greeting.Comparison.ABSENT;
        };
    }

    private static Greeting.Branch branch(GreetingBranch branch) {
        return new Greeting.Branch(
                branch.name(),
                byCode(branch.texts()),
                branch.quickReplies().stream()
                        .map(GreetingPublisher::quickReply)
                        .toList(),
                branch.asks().stream().map(GreetingPublisher::ask).toList());
    }

    private static Greeting.QuickReply quickReply(QuickReply reply) {
        return new Greeting.QuickReply(byCode(reply.captions()), reply.next().orElse(null));
    }

    private static Greeting.Ask ask(Ask ask) {
        return switch (ask) {
            case NAME -> Greeting.Ask.NAME;
            case PHONE -> Greeting.Ask.PHONE;
            case EMAIL -> Greeting.Ask.EMAIL;
        };
    }

    private static Map<String, String> byCode(Map<Language, String> words) {
        return words.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().wireName(), Map.Entry::getValue));
    }
}
