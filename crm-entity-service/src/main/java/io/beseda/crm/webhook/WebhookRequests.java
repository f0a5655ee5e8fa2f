package io.beseda.crm.webhook;

import io.beseda.support.v4.V4Flaw;
import io.beseda.support.v4.V4Item;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads requests of integrations about webhooks; every value is checked here and nowhere else. */
@ApplicationScoped
public class WebhookRequests {

    private final DestinationRule rule;

    @Inject
    public WebhookRequests(DestinationRule rule) {
        this.rule = rule;
    }

    /** Empty after it noted everything that is wrong. */
    Optional<NewWebhook> subscription(V4Item item) {
        Optional<Destination> destination = destination(item);
        Optional<List<WebhookEventCode>> events = events(item);
        int sort = sort(item);
        return destination.flatMap(given -> events.map(codes -> new NewWebhook(given, codes, sort)));
    }

    /** The destination of a webhook that may or may not be there. */
    Optional<String> named(V4Item item) {
        item.require("destination", "Say which webhook is meant.");
        return item.text("destination").map(String::strip);
    }

    private Optional<Destination> destination(V4Item item) {
        item.require("destination", "Give the webhook an address.");
        Optional<String> given = item.text("destination");
        Optional<Destination> destination = given.flatMap(rule::check);
        if (given.isPresent() && destination.isEmpty()) {
            item.refuse("destination", V4Flaw.INVALID_VALUE, Destination.RULE);
        }
        return destination;
    }

    private static Optional<List<WebhookEventCode>> events(V4Item item) {
        item.require("settings", "Say which events are wanted.");
        Optional<List<String>> given = item.texts("settings");
        if (given.filter(List::isEmpty).isPresent()) {
            item.refuse("settings", V4Flaw.NOT_BLANK, "Say which events are wanted.");
            return Optional.empty();
        }
        return given.map(codes -> IntStream.range(0, codes.size())
                .mapToObj(i -> event(item, codes.get(i), i))
                .flatMap(Optional::stream)
                .distinct()
                .toList());
    }

    private static Optional<WebhookEventCode> event(V4Item item, String code, int place) {
        Optional<WebhookEventCode> event = WebhookEventCode.of(code);
        if (event.isEmpty()) {
            item.refuse("settings." + place, V4Flaw.NOT_SUPPORTED_CHOICE, "There is no such event.");
        }
        return event;
    }

    private static int sort(V4Item item) {
        Optional<Long> sort = item.number("sort");
        if (sort.filter(given -> given < 0 || given > Integer.MAX_VALUE).isPresent()) {
            item.refuse("sort", V4Flaw.INVALID_VALUE, "A whole number from 0.");
        }
        return sort.orElse(0L).intValue();
    }
}
