package io.beseda.chatconfig.onlinechat;

import io.beseda.chatconfig.audit.AuditLog;
import io.beseda.chatconfig.audit.SettingsAction;
import io.beseda.chatconfig.placement.NewPlacements;
import io.beseda.chatconfig.unguessable.UnguessableValues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Creates an online chat, version 1, with keys for both placements and none of them set up, and makes it known. */
@ApplicationScoped
public class CreateOnlineChat {

    private final OnlineChatRepository chats;
    private final UnguessableValues unguessable;
    private final NewPlacements newPlacements;
    private final AuditLog auditLog;
    private final Event<OnlineChatChanged> changes;
    private final Clock clock;

    @Inject
    public CreateOnlineChat(
            OnlineChatRepository chats,
            UnguessableValues unguessable,
            NewPlacements newPlacements,
            AuditLog auditLog,
            Event<OnlineChatChanged> changes,
            Clock clock) {
        this.chats = chats;
        this.unguessable = unguessable;
        this.newPlacements = newPlacements;
        this.auditLog = auditLog;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    public OnlineChat create(ChatName name, ConversationMode conversationMode) {
        var chat = new OnlineChat(
                new OnlineChatId(unguessable.uuid()), name, conversationMode, newPlacements.nowhere(), clock.instant());
        chats.persistAndFlush(chat);
        auditLog.record(chat.id().value(), SettingsAction.CREATED, List.of());
        changes.fire(new OnlineChatChanged(chat));
        return chat;
    }
}
