package io.beseda.gateway.chatconfig;

import java.util.List;
import java.util.Locale;

/** Reads what the bot of a published chat says. */
final class GreetingConsumer {

    private GreetingConsumer() {}

    static Greeting of(io.beseda.contracts.Greeting published) {
        return new Greeting(
                published.delaySeconds(),
                published.defaultLanguage(),
                published.conditions().stream().map(GreetingConsumer::condition).toList(),
                published.branches().stream().map(GreetingConsumer::branch).toList());
    }

    private static Greeting.Condition condition(io.beseda.contracts.Greeting.Condition published) {
        return new Greeting.Condition(published.param(), wireName(published.comparison()), published.value());
    }

    private static Greeting.Branch branch(io.beseda.contracts.Greeting.Branch published) {
        List<Greeting.QuickReply> replies = published.quickReplies().stream()
                .map(reply -> new Greeting.QuickReply(reply.captions(), reply.next()))
                .toList();
        List<String> asks =
                published.asks().stream().map(GreetingConsumer::wireName).toList();
        return new Greeting.Branch(published.name(), published.texts(), replies, asks);
    }

    private static String wireName(Enum<?> published) {
        return published.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
