package io.beseda.chatconfig.sitecontent;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.beseda.chatconfig.channel.ChannelKind;
import io.beseda.chatconfig.color.HexColor;
import java.util.Optional;

/**
 * A button of a site, as it is stored.
 *
 * @param channel where it leads; absent of the one that opens the online chat
 * @param backgroundColor fills it, or draws its outline
 * @param icon whether it has one before its caption
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record SiteButton(
        Optional<Target> channel,
        String caption,
        SiteButtonStyle style,
        SiteFont font,
        HexColor captionColor,
        HexColor backgroundColor,
        boolean icon) {

    /** A channel. @param value in the one spelling of its kind */
    public record Target(ChannelKind kind, String value) {

        /** Where a click leads. */
        public String link() {
            return kind.link(value);
        }
    }

    /** The kind of the button that opens the online chat, as in JSON. */
    public static final String ONLINE_CHAT = "online-chat";

    static final int MAX_CAPTION_LENGTH = 40;

    /** As in JSON: that of its channel, or {@link #ONLINE_CHAT}. */
    public String kind() {
        return channel.map(target -> target.kind().wireName()).orElse(ONLINE_CHAT);
    }

    boolean opensChat() {
        return channel.isEmpty();
    }

    HexColor behindCaption(HexColor page) {
        return switch (style) {
            case FILLED -> backgroundColor;
            case OUTLINE -> page;
        };
    }
}
