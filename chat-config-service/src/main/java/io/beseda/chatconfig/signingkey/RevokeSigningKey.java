package io.beseda.chatconfig.signingkey;

import io.beseda.chatconfig.audit.AuditLog;
import io.beseda.chatconfig.audit.FieldChange;
import io.beseda.chatconfig.audit.SettingsAction;
import io.beseda.chatconfig.onlinechat.OnlineChat;
import io.beseda.chatconfig.onlinechat.OnlineChatChanged;
import io.beseda.chatconfig.onlinechat.OnlineChatId;
import io.beseda.chatconfig.onlinechat.OnlineChatRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Revokes a signing key for good and erases its material; the chat's other keys stay as they are. Revoking again changes nothing. */
@ApplicationScoped
public class RevokeSigningKey {

    private final OnlineChatRepository chats;
    private final SigningKeyRepository keys;
    private final AuditLog auditLog;
    private final Event<OnlineChatChanged> changes;
    private final Clock clock;

    @Inject
    public RevokeSigningKey(
            OnlineChatRepository chats,
            SigningKeyRepository keys,
            AuditLog auditLog,
            Event<OnlineChatChanged> changes,
            Clock clock) {
        this.chats = chats;
        this.keys = keys;
        this.auditLog = auditLog;
        this.changes = changes;
        this.clock = clock;
    }

    /** Whoever locks the chat first sets the time; the other finds the key revoked. */
    @Transactional
    public SigningKey revoke(OnlineChatId chat, SigningKeyId id) {
        OnlineChat locked = chats.locked(chat);
        SigningKey key = keys.existing(chat, id);
        if (key.revokedAt().isEmpty()) {
            key.revoke(clock.instant());
            auditLog.record(
                    chat.value(),
                    SettingsAction.CHANGED,
                    List.of(FieldChange.removed("signingKeys", key.name().value())));
            locked.signingKeysChanged(clock.instant());
            keys.flush();
            changes.fire(new OnlineChatChanged(locked));
        }
        return key;
    }
}
