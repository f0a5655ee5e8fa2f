package io.beseda.chatconfig.feedbackbutton;

import io.beseda.chatconfig.channel.Channel;
import io.beseda.chatconfig.color.HexColor;
import io.beseda.chatconfig.onlinechat.OnlineChatId;
import io.beseda.chatconfig.placement.PlacementAddresses;
import java.util.List;
import java.util.Optional;

/**
 * What is to be different about a feedback button; what is empty stays.
 *
 * @param onlineChat the chat to open from now on, or none
 */
public record FeedbackButtonChange(
        Optional<ButtonName> name,
        Optional<HexColor> color,
        Optional<ButtonPosition> position,
        Optional<Optional<OnlineChatId>> onlineChat,
        Optional<List<Channel>> channels,
        Optional<PlacementAddresses> trustedSites,
        Optional<Boolean> embeddedInApp) {

    public static FeedbackButtonChange of(Optional<ButtonName> name, Optional<PlacementAddresses> trustedSites) {
        return new FeedbackButtonChange(
                name,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                trustedSites,
                Optional.empty());
    }

    public static FeedbackButtonChange ofOnlineChat(OnlineChatId onlineChat) {
        return new FeedbackButtonChange(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Optional.of(onlineChat)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
