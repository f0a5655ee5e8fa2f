package io.beseda.chatconfig.feedbackbutton;

import io.beseda.chatconfig.field.InvalidValue;
import io.beseda.chatconfig.onlinechat.OnlineChatId;
import io.beseda.chatconfig.onlinechat.OnlineChatRepository;
import java.util.UUID;

/** Reads which chat a button is to open. */
final class BoundChat {

    private BoundChat() {}

    /** @throws InvalidValue if the account has no such chat */
    static OnlineChatId of(UUID id, OnlineChatRepository chats) {
        var chat = new OnlineChatId(id);
        if (chats.find(chat).isEmpty()) {
            throw unknown();
        }
        return chat;
    }

    static InvalidValue unknown() {
        return new InvalidValue("online-chat-unknown", "There is no such online chat: choose another one.");
    }
}
