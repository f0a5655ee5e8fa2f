package io.beseda.chatconfig.channel;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/** A channel as REST shows it. @param link where a click leads */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ChannelView(ChannelKind kind, String value, Optional<String> caption, String link) {

    public static ChannelView of(Channel channel) {
        return new ChannelView(channel.kind(), channel.value(), channel.caption(), channel.link());
    }
}
