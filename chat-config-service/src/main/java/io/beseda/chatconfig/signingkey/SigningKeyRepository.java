package io.beseda.chatconfig.signingkey;

import io.beseda.chatconfig.onlinechat.OnlineChatId;
import io.beseda.support.problem.CommonProblem;
import io.beseda.support.problem.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The signing keys of the request's account; those of others do not exist here. */
@ApplicationScoped
public class SigningKeyRepository implements PanacheRepositoryBase<SigningKey, String> {

    /** Of one chat, the newest first, revoked ones too. */
    public List<SigningKey> newestFirst(OnlineChatId chat) {
        return list("onlineChatId = ?1 order by createdAt desc, id", chat.value());
    }

    /** Of one chat, the oldest first. */
    public List<SigningKey> live(OnlineChatId chat) {
        return list("onlineChatId = ?1 and revokedAt is null order by createdAt, id", chat.value());
    }

    long countLive(OnlineChatId chat) {
        return count("onlineChatId = ?1 and revokedAt is null", chat.value());
    }

    /** @throws Refusal 404 if the chat has no such key */
    SigningKey existing(OnlineChatId chat, SigningKeyId id) {
        return find("onlineChatId = ?1 and id = ?2", chat.value(), id.value())
                .firstResultOptional()
                .orElseThrow(() ->
                        new Refusal(CommonProblem.NOT_FOUND, "This online chat has no signing key with this id."));
    }
}
