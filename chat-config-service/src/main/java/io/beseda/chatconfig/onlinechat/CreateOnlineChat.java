package io.beseda.chatconfig.onlinechat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Creates an online chat, version 1, with keys for both placements and none of them set up, and makes it known. */
@ApplicationScoped
public class CreateOnlineChat {

    private final OnlineChatRepository chats;
    private final UnguessableValues unguessable;
    private final Event<OnlineChatChanged> changes;
    private final Clock clock;

    @Inject
    public CreateOnlineChat(
            OnlineChatRepository chats, UnguessableValues unguessable, Event<OnlineChatChanged> changes, Clock clock) {
        this.chats = chats;
        this.unguessable = unguessable;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    public OnlineChat create(ChatName name, ConversationMode conversationMode) {
        var chat = new OnlineChat(
                unguessable.onlineChatId(),
                name,
                conversationMode,
                unguessable.scriptHash(),
                unguessable.scriptHash(),
                clock.instant());
        chats.persistAndFlush(chat);
        changes.fire(new OnlineChatChanged(chat));
        return chat;
    }
}
