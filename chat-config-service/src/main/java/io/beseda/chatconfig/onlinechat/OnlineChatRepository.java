package io.beseda.chatconfig.onlinechat;

import io.beseda.support.problem.CommonProblem;
import io.beseda.support.problem.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The online chats of the request's account; those of others, and deleted ones, do not exist here. */
@ApplicationScoped
public class OnlineChatRepository implements PanacheRepositoryBase<OnlineChat, UUID> {

    public List<OnlineChat> allByName() {
        return list("deletedAt is null order by name, id");
    }

    /** @throws Refusal 404 if the account has no such chat */
    public OnlineChat existing(OnlineChatId id) {
        return findByIdOptional(id.value())
                .filter(chat -> !chat.isDeleted())
                .orElseThrow(OnlineChatRepository::unknown);
    }

    /**
     * Until the end of the transaction nobody else changes it, and its events are in order.
     *
     * @throws Refusal 404 if the account has no such chat
     */
    public OnlineChat locked(OnlineChatId id) {
        return lock(id).filter(chat -> !chat.isDeleted()).orElseThrow(OnlineChatRepository::unknown);
    }

    /** As {@link #locked}, among deleted ones too. */
    OnlineChat lockedEvenIfDeleted(OnlineChatId id) {
        return lock(id).orElseThrow(OnlineChatRepository::unknown);
    }

    private Optional<OnlineChat> lock(OnlineChatId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    private static Refusal unknown() {
        return new Refusal(CommonProblem.NOT_FOUND, "There is no online chat with this id: it may have been deleted.");
    }
}
