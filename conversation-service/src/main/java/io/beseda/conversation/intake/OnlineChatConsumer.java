package io.beseda.conversation.intake;

import io.beseda.contracts.Event;
import io.beseda.contracts.ExternalIdField;
import io.beseda.contracts.IdentityMode;
import io.beseda.contracts.OnlineChatPublished;
import io.beseda.contracts.SigningKey;
import io.beseda.contracts.Topic;
import io.beseda.conversation.onlinechat.ConversationMode;
import io.beseda.conversation.onlinechat.FinishedConversations;
import io.beseda.conversation.onlinechat.IdentityRules;
import io.beseda.conversation.onlinechat.KeepOnlineChats;
import io.beseda.conversation.onlinechat.OnlineChat;
import io.beseda.conversation.onlinechat.OnlineChatId;
import io.beseda.conversation.onlinechat.Reopening;
import io.beseda.conversation.ownership.SettleChats;
import io.beseda.support.account.AccountId;
import io.beseda.support.consuming.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Keeps the projection of online chats: snapshots by version, a tombstone deletes. */
@ApplicationScoped
public class OnlineChatConsumer implements EventHandler {

    private final KeepOnlineChats keepOnlineChats;
    private final SettleChats settleChats;

    @Inject
    public OnlineChatConsumer(KeepOnlineChats keepOnlineChats, SettleChats settleChats) {
        this.keepOnlineChats = keepOnlineChats;
        this.settleChats = settleChats;
    }

    @Override
    public Topic topic() {
        return Topic.ONLINE_CHATS;
    }

    @Override
    public void handle(List<? extends Event> events) {
        List<OnlineChat> snapshots = events.stream()
                .filter(OnlineChatPublished.class::isInstance)
                .map(event -> read((OnlineChatPublished) event))
                .toList();
        if (!snapshots.isEmpty()) {
            keepOnlineChats.keep(snapshots);
            settleChats.settle();
        }
    }

    @Override
    public void forget(List<String> keys) {
        keepOnlineChats.delete(
                keys.stream().map(key -> new OnlineChatId(UUID.fromString(key))).toList());
    }

    private static OnlineChat read(OnlineChatPublished event) {
        return new OnlineChat(
                new AccountId(event.accountId()),
                new OnlineChatId(event.onlineChatId()),
                event.version(),
                event.name(),
                switch (event.conversationMode()) {
                    case ONE_ACTIVE -> ConversationMode.ONE_ACTIVE;
                    case MULTIPLE -> ConversationMode.MULTIPLE;
                },
                event.finishedConversations() == null
                        ? FinishedConversations.UNTOLD
                        : read(event.finishedConversations()),
                identity(event));
    }

    private static IdentityRules identity(OnlineChatPublished event) {
        return new IdentityRules(
                Optional.ofNullable(event.externalIdField()).map(ExternalIdField::fieldId),
                event.identityMode() == IdentityMode.UNGUESSABLE,
                Optional.ofNullable(event.signingKeys()).orElse(List.of()).stream()
                        .map(SigningKey::id)
                        .collect(Collectors.toSet()));
    }

    private static FinishedConversations read(io.beseda.contracts.FinishedConversations setting) {
        return new FinishedConversations(
                switch (setting.reopening()) {
                    case ALWAYS -> Reopening.ALWAYS;
                    case WITHIN_DAYS -> Reopening.WITHIN_DAYS;
                    case NEVER -> Reopening.NEVER;
                },
                Optional.ofNullable(setting.reopeningDays()),
                setting.readable());
    }
}
