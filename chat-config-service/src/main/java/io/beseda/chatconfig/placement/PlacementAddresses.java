package io.beseda.chatconfig.placement;

import io.beseda.chatconfig.field.FieldErrors;
import io.beseda.chatconfig.field.InvalidValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Where a chat may run on the web: distinct addresses in the order the administrator gave them. */
public record PlacementAddresses(List<PlacementAddress> values) {

    public static final int MAX = 10;

    /** More than this is refused unread. */
    private static final int MAX_TYPED = 100;

    public PlacementAddresses {
        values = values.stream().distinct().toList();
        if (values.size() > MAX) {
            throw tooMany();
        }
    }

    /** Exact origins, in order. */
    public List<String> origins() {
        return values.stream().map(PlacementAddress::origin).toList();
    }

    /** The same with internationalised host names as people read them. */
    public List<String> displayed() {
        return values.stream().map(PlacementAddress::displayed).toList();
    }

    /** None: the chat runs on no site. */
    public static PlacementAddresses none() {
        return new PlacementAddresses(List.of());
    }

    /** These and others. */
    public PlacementAddresses and(List<PlacementAddress> others) {
        return new PlacementAddresses(
                Stream.concat(values.stream(), others.stream()).toList());
    }

    /** Reads what was typed; every address that can't be used is noted under {@code pointer/index}. */
    public static Optional<PlacementAddresses> read(String pointer, List<String> typed, FieldErrors errors) {
        if (typed.size() > MAX_TYPED) {
            return errors.read(pointer, () -> {
                throw tooMany();
            });
        }
        List<Optional<PlacementAddress>> read = IntStream.range(0, typed.size())
                .mapToObj(i -> errors.read(pointer + "/" + i, () -> PlacementAddress.parse(orBlank(typed.get(i)))))
                .toList();
        if (!read.stream().allMatch(Optional::isPresent)) {
            return Optional.empty();
        }
        return errors.read(
                pointer,
                () -> new PlacementAddresses(
                        read.stream().map(Optional::orElseThrow).toList()));
    }

    private static String orBlank(String typed) {
        return typed == null ? "" : typed;
    }

    private static InvalidValue tooMany() {
        return new InvalidValue(
                "addresses-too-many",
                "A chat runs on at most %d sites: remove some addresses or make another chat.".formatted(MAX));
    }
}
