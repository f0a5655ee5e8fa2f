package io.beseda.chatconfig.onlinechat;

import io.beseda.support.problem.CommonProblem;
import io.beseda.support.problem.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The online chats of the request's account; those of others do not exist here. */
@ApplicationScoped
public class OnlineChatRepository implements PanacheRepositoryBase<OnlineChat, UUID> {

    public List<OnlineChat> allByName() {
        return list("order by name, id");
    }

    /** @throws Refusal 404 if the account has no such chat */
    public OnlineChat existing(OnlineChatId id) {
        return findByIdOptional(id.value())
                .orElseThrow(() -> new Refusal(
                        CommonProblem.NOT_FOUND, "There is no online chat with this id: it may have been deleted."));
    }
}
