package io.beseda.chatconfig.signingkey;

import io.beseda.chatconfig.audit.AuditLog;
import io.beseda.chatconfig.audit.FieldChange;
import io.beseda.chatconfig.audit.SettingsAction;
import io.beseda.chatconfig.keymaterial.KeyMaterial;
import io.beseda.chatconfig.keymaterial.UploadedPublicKey;
import io.beseda.chatconfig.onlinechat.OnlineChat;
import io.beseda.chatconfig.onlinechat.OnlineChatChanged;
import io.beseda.chatconfig.onlinechat.OnlineChatId;
import io.beseda.chatconfig.onlinechat.OnlineChatRepository;
import io.beseda.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Adds a signing key to an online chat: of an uploaded public key, or of a secret made here. At most {@value #MAX_LIVE} keys of
 * a chat are live, however many are created at the same time; one more is refused with 409 {@code signing-keys-too-many}.
 */
@ApplicationScoped
public class CreateSigningKey {

    /** Enough for a rotation on several servers, one after the other. */
    public static final int MAX_LIVE = 5;

    private final OnlineChatRepository chats;
    private final SigningKeyRepository keys;
    private final AuditLog auditLog;
    private final Event<OnlineChatChanged> changes;
    private final UnguessableKeyValues unguessable;
    private final Clock clock;

    @Inject
    public CreateSigningKey(
            OnlineChatRepository chats,
            SigningKeyRepository keys,
            AuditLog auditLog,
            Event<OnlineChatChanged> changes,
            UnguessableKeyValues unguessable,
            Clock clock) {
        this.chats = chats;
        this.keys = keys;
        this.auditLog = auditLog;
        this.changes = changes;
        this.unguessable = unguessable;
        this.clock = clock;
    }

    /**
     * @param name the key's id when empty
     * @param publicKey empty for HS256
     */
    @Transactional
    public SigningKey create(
            OnlineChatId chat, Optional<KeyName> name, Optional<UploadedPublicKey> publicKey, KeyAuthor author) {
        OnlineChat locked = chats.locked(chat);
        if (keys.countLive(chat) >= MAX_LIVE) {
            throw new Refusal(
                    SigningKeyProblem.TOO_MANY,
                    "A chat has at most %d keys that are not revoked: revoke one first.".formatted(MAX_LIVE));
        }
        SigningKeyId id = unguessable.signingKeyId();
        KeyMaterial material = publicKey.<KeyMaterial>map(key -> key).orElseGet(unguessable::hmacSecret);
        var key = new SigningKey(
                id, chat, name.orElseGet(() -> new KeyName(id.value())), material, author, clock.instant());
        keys.persistAndFlush(key);
        auditLog.record(
                chat.value(),
                SettingsAction.CHANGED,
                List.of(FieldChange.added("signingKeys", key.name().value())));
        locked.signingKeysChanged(clock.instant());
        keys.flush();
        changes.fire(new OnlineChatChanged(locked));
        return key;
    }
}
