package io.beseda.chatconfig.onlinechat;

import io.beseda.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;
import java.time.Clock;

/**
 * Changes an online chat and makes its next version known. No change is lost: of two that ran at the same time, or of one
 * based on a version that is past, the later is refused with 409 {@code changed-meanwhile}.
 */
@ApplicationScoped
public class ChangeOnlineChat {

    private final OnlineChatRepository chats;
    private final Event<OnlineChatChanged> changes;
    private final Clock clock;

    @Inject
    public ChangeOnlineChat(OnlineChatRepository chats, Event<OnlineChatChanged> changes, Clock clock) {
        this.chats = chats;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    public OnlineChat change(OnlineChatId id, OnlineChatChange change) {
        OnlineChat chat = chats.existing(id);
        long version = chat.version();
        if (change.basedOnVersion().filter(seen -> seen != version).isPresent()) {
            throw changedMeanwhile();
        }
        if (chat.apply(change, clock.instant())) {
            store();
            changes.fire(new OnlineChatChanged(chat));
        }
        return chat;
    }

    /** Now and not at commit: it locks the row, which orders the events, and makes the version rise. */
    private void store() {
        try {
            chats.flush();
        } catch (OptimisticLockException overtaken) {
            throw changedMeanwhile();
        }
    }

    private static Refusal changedMeanwhile() {
        return new Refusal(
                OnlineChatProblem.CHANGED_MEANWHILE,
                "Load the chat again, look at what is different and repeat your change.");
    }
}
