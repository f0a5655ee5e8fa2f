package io.beseda.chatconfig.onlinechat;

import io.beseda.chatconfig.restorable.DeleteOrRestore;
import io.beseda.chatconfig.version.ExpectedVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/**
 * Deletes an online chat: its windows close and its scripts stop to work, conversations stay where they are. Restored, its
 * settings and both keys are what they were.
 */
@ApplicationScoped
public class DeleteOrRestoreOnlineChat {

    private final DeleteOrRestore deleteOrRestore;
    private final OnlineChatRepository chats;
    private final Event<OnlineChatChanged> changes;
    private final Event<OnlineChatDeleted> deletions;

    @Inject
    public DeleteOrRestoreOnlineChat(
            DeleteOrRestore deleteOrRestore,
            OnlineChatRepository chats,
            Event<OnlineChatChanged> changes,
            Event<OnlineChatDeleted> deletions) {
        this.deleteOrRestore = deleteOrRestore;
        this.chats = chats;
        this.changes = changes;
        this.deletions = deletions;
    }

    public void delete(OnlineChatId id, ExpectedVersion expected) {
        deleteOrRestore.delete(chats, id.value(), expected, chat -> deletions.fire(new OnlineChatDeleted(chat)));
    }

    public OnlineChat restore(OnlineChatId id) {
        return deleteOrRestore.restore(chats, id.value(), chat -> changes.fire(new OnlineChatChanged(chat)));
    }
}
