package io.beseda.chatconfig.publishing;

import io.beseda.chatconfig.onlinechat.OnlineChat;
import io.beseda.chatconfig.onlinechat.OnlineChatChanged;
import io.beseda.chatconfig.onlinechat.OnlineChatRepository;
import io.beseda.support.account.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Publishes the chats of an account that are to be told anew, each as its next version. */
@ApplicationScoped
public class PublishChatsAnew {

    private final PublishedForm form;
    private final OnlineChatRepository chats;
    private final Event<OnlineChatChanged> changes;
    private final Clock clock;

    @Inject
    public PublishChatsAnew(
            PublishedForm form, OnlineChatRepository chats, Event<OnlineChatChanged> changes, Clock clock) {
        this.form = form;
        this.chats = chats;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    void takeUp() {
        form.takeUp();
    }

    /** Acting as the account. */
    @Transactional
    void publish(AccountId account) {
        form.take(account)
                .forEach(id -> chats.find(id).ifPresent(found -> {
                    OnlineChat chat = chats.locked(found.id());
                    chat.signingKeysChanged(clock.instant());
                    chats.flush();
                    changes.fire(new OnlineChatChanged(chat));
                }));
    }
}
