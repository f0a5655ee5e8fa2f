package io.beseda.chatconfig.publishing;

import io.beseda.chatconfig.externalid.CrmField;
import io.beseda.chatconfig.onlinechat.Appearance;
import io.beseda.chatconfig.onlinechat.OnlineChat;
import io.beseda.chatconfig.onlinechat.OnlineChatChanged;
import io.beseda.chatconfig.onlinechat.OnlineChatDeleted;
import io.beseda.chatconfig.picture.PictureId;
import io.beseda.contracts.ChatAppearance;
import io.beseda.contracts.ConversationMode;
import io.beseda.contracts.CrmEntityType;
import io.beseda.contracts.ExternalIdField;
import io.beseda.contracts.FinishedConversations;
import io.beseda.contracts.IdentityMode;
import io.beseda.contracts.OnlineChatPublished;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Publishes {@link SnapshotPublisher} of online chats on topic {@code online-chats.v1}. */
@ApplicationScoped
public class OnlineChatPublisher {

    private final SnapshotPublisher snapshots;
    private final SigningKeyPublisher signingKeys;

    @Inject
    public OnlineChatPublisher(SnapshotPublisher snapshots, SigningKeyPublisher signingKeys) {
        this.snapshots = snapshots;
        this.signingKeys = signingKeys;
    }

    void publish(@Observes OnlineChatChanged changed) {
        snapshots.publish(changed.chat(), snapshot(changed.chat()));
    }

    void withdraw(@Observes OnlineChatDeleted deleted) {
        snapshots.withdraw(deleted.chat(), snapshot(deleted.chat()));
    }

    private OnlineChatPublished snapshot(OnlineChat chat) {
        return new OnlineChatPublished(
                chat.accountId().value(),
                chat.id().value(),
                chat.version(),
                chat.name().value(),
                switch (chat.conversationMode()) {
                    case ONE_ACTIVE -> ConversationMode.ONE_ACTIVE;
                    case MULTIPLE -> ConversationMode.MULTIPLE;
                },
                chat.placements().buttonId().value(),
                PlacementPublisher.web(chat.placements()),
                PlacementPublisher.app(chat.placements()),
                chat.externalIdField().map(OnlineChatPublisher::externalIdField).orElse(null),
                chat.updatedAt(),
                finishedConversations(chat.finishedConversations()),
                switch (chat.identityMode()) {
                    case SIGNED -> IdentityMode.SIGNED;
                    case UNGUESSABLE -> IdentityMode.UNGUESSABLE;
                },
                signingKeys.of(chat),
                GreetingPublisher.of(chat.greeting()).orElse(null),
                appearance(chat.appearance()));
    }

    /** @return null for what a chat begins with */
    private static ChatAppearance appearance(Appearance setting) {
        if (setting.equals(Appearance.INITIAL)) {
            return null;
        }
        return new ChatAppearance(
                setting.title().orElse(null),
                setting.avatarId().map(PictureId::path).orElse(null),
                setting.senderNames());
    }

    private static FinishedConversations finishedConversations(
            io.beseda.chatconfig.onlinechat.FinishedConversations setting) {
        return new FinishedConversations(
                switch (setting.reopening()) {
                    case ALWAYS -> FinishedConversations.Reopening.ALWAYS;
                    case WITHIN_DAYS -> FinishedConversations.Reopening.WITHIN_DAYS;
                    case NEVER -> FinishedConversations.Reopening.NEVER;
                },
                setting.reopeningDays().orElse(null),
                setting.isReadable());
    }

    private static ExternalIdField externalIdField(CrmField field) {
        return new ExternalIdField(
                switch (field.entityType()) {
                    case LEAD -> CrmEntityType.LEAD;
                    case CUSTOMER -> CrmEntityType.CUSTOMER;
                    case CONTACT -> CrmEntityType.CONTACT;
                    case COMPANY -> CrmEntityType.COMPANY;
                },
                field.id().value(),
                field.type());
    }
}
