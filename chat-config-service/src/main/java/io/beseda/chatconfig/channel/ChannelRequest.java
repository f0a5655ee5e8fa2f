package io.beseda.chatconfig.channel;

import static java.util.Objects.requireNonNullElse;

import io.beseda.chatconfig.field.FieldErrors;
import io.beseda.chatconfig.field.InvalidValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A channel in the body of a request.
 *
 * @param kind {@code phone}, {@code email}, {@code telegram}, {@code whatsapp}, {@code vk} or {@code link}
 * @param value what people type or paste
 * @param caption may be absent, except of a link
 */
public record ChannelRequest(String kind, String value, String caption) {

    /** How many channels something may have. */
    public static final int MAX = 10;

    /** Reads all of a list, in order; every value that can't be used is noted under {@code pointer/index/…}. */
    public static Optional<List<Channel>> read(String pointer, List<ChannelRequest> given, FieldErrors errors) {
        if (given.size() > MAX) {
            return errors.read(pointer, () -> {
                throw new InvalidValue("channels-too-many", "At most %d channels: remove some.".formatted(MAX));
            });
        }
        List<Optional<Channel>> read = IntStream.range(0, given.size())
                .mapToObj(i -> requireNonNullElse(given.get(i), new ChannelRequest(null, null, null))
                        .checked(pointer + "/" + i, errors))
                .toList();
        return read.stream().allMatch(Optional::isPresent)
                ? Optional.of(read.stream().map(Optional::orElseThrow).toList())
                : Optional.empty();
    }

    private Optional<Channel> checked(String pointer, FieldErrors errors) {
        return errors.read(pointer + "/kind", () -> ChannelKind.parse(requireNonNullElse(kind, "")))
                .flatMap(known -> {
                    var readValue = errors.read(pointer + "/value", () -> known.read(requireNonNullElse(value, "")));
                    var readCaption = errors.read(
                            pointer + "/caption", () -> Channel.caption(known, requireNonNullElse(caption, "")));
                    return readValue.flatMap(spelling -> readCaption.map(words -> new Channel(known, spelling, words)));
                });
    }
}
