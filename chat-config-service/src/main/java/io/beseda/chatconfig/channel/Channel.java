package io.beseda.chatconfig.channel;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.beseda.chatconfig.field.NameRules;
import java.util.Optional;

/**
 * A channel, as it is stored.
 *
 * @param value in the one spelling of its kind
 * @param caption at most 40 characters on one line; a link always has one, because its address says nothing to people
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Channel(ChannelKind kind, String value, Optional<String> caption) {

    /** In Unicode characters (code points). */
    public static final int MAX_CAPTION_LENGTH = 40;

    /** A caption people typed; none if it is empty. */
    static Optional<String> caption(ChannelKind kind, String typed) {
        if (typed.isBlank() && kind != ChannelKind.LINK) {
            return Optional.empty();
        }
        return Optional.of(NameRules.checked(
                typed, "caption", MAX_CAPTION_LENGTH, "Write what people read on the button of this link."));
    }

    /** Where a click leads. */
    @JsonIgnore
    public String link() {
        return kind.link(value);
    }
}
