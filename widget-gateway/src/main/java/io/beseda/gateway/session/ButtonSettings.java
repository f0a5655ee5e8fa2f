package io.beseda.gateway.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.beseda.gateway.chatconfig.Embed;
import io.beseda.gateway.chatconfig.OnlineChat;
import io.beseda.gateway.session.SessionAnswer.PublicButton;

/**
 * What the loader draws a button from while nobody has turned to it: of a session's answer the part that is nobody's in
 * particular and that the closed button needs.
 *
 * @param id as in the embed code, with {@code hash}: settings of another button are none of the page's
 * @param chat absent when the button opens none
 * @param button absent for the script of an online chat
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ButtonSettings(String id, String hash, ClosedChat chat, PublicButton button) {

    /** @param name the title of its window */
    record ClosedChat(String name, String conversationMode) {

        private static ClosedChat of(OnlineChat chat) {
            return new ClosedChat(chat.appearance().title(), chat.conversationMode());
        }
    }

    static ButtonSettings of(String id, String hash, Embed embed) {
        return new ButtonSettings(
                id,
                hash,
                embed.chat().map(ClosedChat::of).orElse(null),
                embed.button().map(PublicButton::of).orElse(null));
    }
}
