package io.beseda.chatconfig.onlinechat;

import io.beseda.chatconfig.audit.AuditLog;
import io.beseda.chatconfig.audit.SettingsAction;
import io.beseda.chatconfig.version.ExpectedVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/**
 * Deletes an online chat: its windows close and its scripts stop to work. Conversations stay where they are, and the chat can
 * be {@linkplain RestoreOnlineChat restored}.
 */
@ApplicationScoped
public class DeleteOnlineChat {

    private final OnlineChatRepository chats;
    private final AuditLog auditLog;
    private final Event<OnlineChatDeleted> deletions;
    private final Clock clock;

    @Inject
    public DeleteOnlineChat(
            OnlineChatRepository chats, AuditLog auditLog, Event<OnlineChatDeleted> deletions, Clock clock) {
        this.chats = chats;
        this.auditLog = auditLog;
        this.deletions = deletions;
        this.clock = clock;
    }

    @Transactional
    public void delete(OnlineChatId id, ExpectedVersion expected) {
        OnlineChat chat = chats.locked(id);
        expected.check(chat.version());
        chat.delete(clock.instant());
        chats.flush();
        auditLog.record(id.value(), SettingsAction.DELETED, List.of());
        deletions.fire(new OnlineChatDeleted(chat));
    }
}
