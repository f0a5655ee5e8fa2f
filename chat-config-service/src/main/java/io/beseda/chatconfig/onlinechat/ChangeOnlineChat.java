package io.beseda.chatconfig.onlinechat;

import io.beseda.chatconfig.audit.AuditLog;
import io.beseda.chatconfig.audit.FieldChange;
import io.beseda.chatconfig.audit.SettingsAction;
import io.beseda.chatconfig.externalid.ExternalIdFieldRepository;
import io.beseda.chatconfig.field.FieldErrors;
import io.beseda.chatconfig.greeting.Greeting;
import io.beseda.chatconfig.picture.ChoosePicture;
import io.beseda.chatconfig.picture.PictureId;
import io.beseda.chatconfig.version.ExpectedVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;

/**
 * Changes an online chat and makes its next version known. Changes of one chat run one after the other, each on what the one
 * before has left; one that expects another version is refused.
 */
@ApplicationScoped
public class ChangeOnlineChat {

    private final OnlineChatRepository chats;
    private final ExternalIdFieldRepository externalIdFields;
    private final ChoosePicture choosePicture;
    private final AuditLog auditLog;
    private final Event<OnlineChatChanged> changes;
    private final Clock clock;

    @Inject
    public ChangeOnlineChat(
            OnlineChatRepository chats,
            ExternalIdFieldRepository externalIdFields,
            ChoosePicture choosePicture,
            AuditLog auditLog,
            Event<OnlineChatChanged> changes,
            Clock clock) {
        this.chats = chats;
        this.externalIdFields = externalIdFields;
        this.choosePicture = choosePicture;
        this.auditLog = auditLog;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    public OnlineChat change(OnlineChatId id, ExpectedVersion expected, OnlineChatChange change) {
        return change(id, expected, chat -> {
            change.appearance().flatMap(Appearance::avatarId).ifPresent(avatar -> choose(chat, avatar));
            return chat.apply(change, externalIdFields::eligible, clock.instant());
        });
    }

    /** Lets the bot of the chat say something else. */
    @Transactional
    public OnlineChat greet(OnlineChatId id, ExpectedVersion expected, Greeting greeting) {
        return change(id, expected, chat -> chat.greet(greeting, clock.instant()));
    }

    private void choose(OnlineChat chat, PictureId avatar) {
        var errors = new FieldErrors();
        errors.read(AppearanceRequest.AVATAR_POINTER, () -> choosePicture.choose(chat.accountId(), avatar));
        errors.refuseIfAny();
    }

    /** @param change answers which fields are different now */
    private OnlineChat change(
            OnlineChatId id, ExpectedVersion expected, Function<OnlineChat, List<FieldChange>> change) {
        OnlineChat chat = chats.locked(id);
        expected.check(chat.version());
        List<FieldChange> changed = change.apply(chat);
        if (!changed.isEmpty()) {
            // The version rises when the row is written.
            chats.flush();
            auditLog.record(id.value(), SettingsAction.CHANGED, changed);
            changes.fire(new OnlineChatChanged(chat));
        }
        return chat;
    }
}
