package io.beseda.chatconfig.sitepage;

import io.beseda.chatconfig.channel.ChannelKind;
import io.beseda.chatconfig.sitecontent.SiteButton;

/** Outlines for a pen of 24 by 24, as Tabler Icons draws them, and as the widget's list of channels shows them. */
final class SiteIcon {

    private static final String ONLINE_CHAT = "M21 14l-3-3h-7a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1h9a1 1 0 0 1 1 1v10"
            + "M14 15v2a1 1 0 0 1-1 1H6l-3 3V11a1 1 0 0 1 1-1h2";

    private SiteIcon() {}

    static String path(SiteButton button) {
        return button.channel().map(target -> path(target.kind())).orElse(ONLINE_CHAT);
    }

    private static String path(ChannelKind kind) {
        return switch (kind) {
            case PHONE ->
                "M5 4h4l2 5l-2.5 1.5a11 11 0 0 0 5 5l1.5-2.5l5 2v4a2 2 0 0 1-2 2a16 16 0 0 1-15-15a2 2 0 0 1 2-2";
            case EMAIL -> "M3 7a2 2 0 0 1 2-2h14a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2zM3 7l9 6l9-6";
            case TELEGRAM -> "M15 10l-4 4l6 6l4-16l-18 7l4 2l2 6l3-4";
            case WHATSAPP ->
                "M3 21l1.65-3.8a9 9 0 1 1 3.4 2.9zM9 10a.5.5 0 0 0 1 0v-1a.5.5 0 0 0-1 0v1a5 5 0 0 0 5 5h1a.5.5 0 0 0 0-1"
                        + "h-1a.5.5 0 0 0 0 1";
            case VK ->
                "M14 19h-4a8 8 0 0 1-8-8v-5h4v5a4 4 0 0 0 4 4v-9h4v4.5h.03a4.531 4.531 0 0 0 3.97-4.5h4l-.342 1.711"
                        + "a6.858 6.858 0 0 1-3.658 4.789a5.34 5.34 0 0 1 3.566 4.111l.434 2.389h-4"
                        + "a4.531 4.531 0 0 0-3.97-4.5z";
            case LINK ->
                "M9 15l6-6M11 6l.463-.536a5 5 0 0 1 7.071 7.072l-.534.464M13 18l-.397.534a5.068 5.068 0 0 1-7.127 0"
                        + "a4.972 4.972 0 0 1 0-7.071l.524-.463";
        };
    }
}
