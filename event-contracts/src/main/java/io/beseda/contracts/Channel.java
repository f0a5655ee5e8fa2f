package io.beseda.contracts;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A way to reach a business besides the online chat.
 *
 * @param kind {@code phone}, {@code email}, {@code telegram}, {@code whatsapp}, {@code vk} or {@code link}; more may come
 * @param link where a click leads: {@code tel:}, {@code mailto:}, {@code https:}, or {@code http:} to this machine
 * @param caption what people read; {@code null} where the kind says enough
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Channel(String kind, String link, String caption) {
    public Channel {
        requireNonNull(kind, "kind");
        requireNonNull(link, "link");
    }
}
