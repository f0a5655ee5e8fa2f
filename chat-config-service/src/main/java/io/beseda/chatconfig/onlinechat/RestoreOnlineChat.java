package io.beseda.chatconfig.onlinechat;

import io.beseda.chatconfig.audit.AuditLog;
import io.beseda.chatconfig.audit.SettingsAction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Takes the deletion of an online chat back: its settings and both keys are what they were. One that is not deleted stays. */
@ApplicationScoped
public class RestoreOnlineChat {

    private final OnlineChatRepository chats;
    private final AuditLog auditLog;
    private final Event<OnlineChatChanged> changes;
    private final Clock clock;

    @Inject
    public RestoreOnlineChat(
            OnlineChatRepository chats, AuditLog auditLog, Event<OnlineChatChanged> changes, Clock clock) {
        this.chats = chats;
        this.auditLog = auditLog;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    public OnlineChat restore(OnlineChatId id) {
        OnlineChat chat = chats.lockedEvenIfDeleted(id);
        if (chat.isDeleted()) {
            chat.restore(clock.instant());
            chats.flush();
            auditLog.record(id.value(), SettingsAction.RESTORED, List.of());
            changes.fire(new OnlineChatChanged(chat));
        }
        return chat;
    }
}
