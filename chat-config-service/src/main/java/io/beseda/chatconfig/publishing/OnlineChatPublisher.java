package io.beseda.chatconfig.publishing;

import io.beseda.chatconfig.onlinechat.OnlineChat;
import io.beseda.chatconfig.onlinechat.OnlineChatChanged;
import io.beseda.chatconfig.onlinechat.OnlineChatDeleted;
import io.beseda.contracts.ConversationMode;
import io.beseda.contracts.OnlineChatPublished;
import io.beseda.support.event.OutgoingEvent;
import io.beseda.support.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * Publishes the whole settings of a chat on topic {@code online-chats.v1} with every change of it, and a tombstone when it is
 * deleted: if, and only if, the change commits; at least once; the versions of one chat in rising order, because its row is locked before the append. The event's
 * id is made of chat and version, so that it is the same whenever that version is published.
 */
@ApplicationScoped
public class OnlineChatPublisher {

    private final Outbox outbox;

    @Inject
    public OnlineChatPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    void publish(@Observes OnlineChatChanged changed) {
        OnlineChat chat = changed.chat();
        outbox.append(List.of(new OutgoingEvent(eventId(chat), chat.updatedAt(), snapshot(chat))));
    }

    void withdraw(@Observes OnlineChatDeleted deleted) {
        OnlineChat chat = deleted.chat();
        outbox.append(List.of(OutgoingEvent.tombstone(eventId(chat), chat.updatedAt(), snapshot(chat))));
    }

    private static OnlineChatPublished snapshot(OnlineChat chat) {
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
                PublishedPlacements.web(chat.placements()),
                PublishedPlacements.app(chat.placements()),
                chat.updatedAt());
    }

    private static UUID eventId(OnlineChat chat) {
        var name = chat.id().value() + ":" + chat.version();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
