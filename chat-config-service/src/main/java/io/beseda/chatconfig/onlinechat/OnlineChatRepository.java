package io.beseda.chatconfig.onlinechat;

import io.beseda.chatconfig.restorable.RestorableRepository;
import io.beseda.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Hibernate;

/** The online chats of the request's account; those of others, and deleted ones, do not exist here. */
@ApplicationScoped
public class OnlineChatRepository extends RestorableRepository<OnlineChat> {

    public OnlineChatRepository() {
        super("There is no online chat with this id: it may have been deleted.");
    }

    @Override
    public List<OnlineChat> allByName() {
        return list(
                "from OnlineChat c left join fetch c.externalIdField where c.deletedAt is null order by c.name, c.id");
    }

    public Optional<OnlineChat> find(OnlineChatId id) {
        return present(id.value());
    }

    /** @throws Refusal 404 if the account has no such chat */
    public OnlineChat existing(OnlineChatId id) {
        return existing(id.value());
    }

    /**
     * Until the end of the transaction nobody else changes it, and its events are in order.
     *
     * @throws Refusal 404 if the account has no such chat
     */
    public OnlineChat locked(OnlineChatId id) {
        return locked(id.value());
    }

    @Override
    protected Optional<OnlineChat> lock(UUID id) {
        Optional<OnlineChat> chat = super.lock(id);
        // What is shown of it after the transaction.
        chat.flatMap(OnlineChat::externalIdField).ifPresent(Hibernate::initialize);
        return chat;
    }
}
