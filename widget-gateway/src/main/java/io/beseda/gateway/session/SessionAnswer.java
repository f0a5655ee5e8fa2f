package io.beseda.gateway.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.beseda.gateway.chatconfig.FeedbackButton;
import io.beseda.gateway.chatconfig.Greeting;
import io.beseda.gateway.chatconfig.OnlineChat;
import java.util.List;

/**
 * The answer of {@code POST /widget/session}.
 *
 * @param token absent, as are {@code expiresInSeconds}, {@code frameUrl} and {@code chat}, when the button opens no chat
 * @param button absent for the script of an online chat
 * @param identity absent with {@code chat}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SessionAnswer(
        String token,
        Long expiresInSeconds,
        String placement,
        String frameUrl,
        PublicChat chat,
        PublicButton button,
        SessionIdentity identity) {

    /**
     * What anybody who may run the chat may know of it.
     *
     * @param name the title of its window
     * @param avatar path of a picture on the public origin; absent for none
     * @param senderNames whether it shows the names of operators
     * @param greeting what the bot says, as in the event that publishes it; absent while it is off
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PublicChat(String name, String conversationMode, String avatar, boolean senderNames, Greeting greeting) {

        static PublicChat of(OnlineChat chat) {
            return new PublicChat(
                    chat.appearance().title(),
                    chat.conversationMode(),
                    chat.appearance().avatar().orElse(null),
                    chat.appearance().senderNames(),
                    chat.greeting().orElse(null));
        }
    }

    /** What anybody who may show the button may know of it. */
    record PublicButton(String color, String position, List<PublicChannel> channels) {

        static PublicButton of(FeedbackButton button) {
            return new PublicButton(
                    button.color(),
                    button.position(),
                    button.channels().stream().map(PublicChannel::of).toList());
        }
    }

    /** @param service {@code telegram}, {@code phone} … as pages are told it by {@code onButtonClick} */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PublicChannel(String service, String link, String caption) {

        private static PublicChannel of(FeedbackButton.Channel channel) {
            return new PublicChannel(
                    channel.kind(), channel.link(), channel.caption().orElse(null));
        }
    }

    static SessionAnswer withoutChat(String placement, PublicButton button) {
        return new SessionAnswer(null, null, placement, null, null, button, null);
    }
}
