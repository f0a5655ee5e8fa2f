package io.beseda.chatconfig.websitebutton;

import io.beseda.chatconfig.feedbackbutton.ButtonName;
import io.beseda.chatconfig.feedbackbutton.FeedbackButtonChange;
import io.beseda.chatconfig.feedbackbutton.NewFeedbackButton;
import io.beseda.chatconfig.field.InvalidValue;
import io.beseda.chatconfig.placement.PlacementAddress;
import io.beseda.chatconfig.placement.PlacementAddresses;
import io.beseda.support.v4.V4Flaw;
import io.beseda.support.v4.V4Item;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Reads the bodies of requests. */
final class WebsiteButtonRequests {

    private static final String SITES = "trusted_websites";
    private static final String DEFAULT_NAME = "Website button";

    private WebsiteButtonRequests() {}

    /** @param item {@code pipeline_id}, {@code trusted_websites}, {@code is_used_in_app} and {@code name}, each may be absent */
    static Optional<NewFeedbackButton> created(V4Item item) {
        PlacementAddresses sites = sites(item, SITES, item.texts(SITES).orElse(List.of()), PlacementAddresses.none());
        Optional<Long> pipeline = item.number("pipeline_id");
        if (pipeline.filter(id -> id < 1).isPresent()) {
            item.refuse("pipeline_id", V4Flaw.INVALID_VALUE, "The id of a pipeline is a whole number from 1.");
        }
        Optional<ButtonName> name = name(item).or(() -> Optional.of(new ButtonName(DEFAULT_NAME)));
        boolean inApp = item.flag("is_used_in_app").orElse(false);
        return name.map(known -> new NewFeedbackButton(known, Optional.empty(), sites, inApp, pipeline));
    }

    /**
     * @param item {@code name}, and {@code trusted_websites} as {@code {"add": […]}} or as a list, which is added too
     * @param present the sites the button stands on
     */
    static FeedbackButtonChange changed(V4Item item, PlacementAddresses present) {
        Optional<V4Item> wrapped = item.object(SITES);
        Optional<List<String>> added =
                wrapped.isPresent() ? wrapped.flatMap(sites -> sites.texts("add")) : item.texts(SITES);
        String key = wrapped.isPresent() ? SITES + ".add" : SITES;
        return FeedbackButtonChange.of(name(item), added.map(sites -> sites(item, key, sites, present)));
    }

    private static Optional<ButtonName> name(V4Item item) {
        return item.text("name").flatMap(name -> read(item, "name", () -> new ButtonName(name)));
    }

    private static PlacementAddresses sites(V4Item item, String key, List<String> typed, PlacementAddresses present) {
        List<PlacementAddress> read = Stream.iterate(0, i -> i < typed.size(), i -> i + 1)
                .flatMap(i ->
                        read(item, key + "." + i, () -> PlacementAddress.parse(withScheme(typed.get(i)))).stream())
                .toList();
        return read(item, key, () -> present.and(read)).orElse(present);
    }

    /** Integrations name sites by their hosts alone. */
    private static String withScheme(String site) {
        return site.contains("://") ? site : "https://" + site.strip();
    }

    private static <T> Optional<T> read(V4Item item, String key, Supplier<T> value) {
        try {
            return Optional.of(value.get());
        } catch (InvalidValue invalid) {
            item.refuse(key, V4Flaw.INVALID_VALUE, invalid.getMessage());
            return Optional.empty();
        }
    }
}
