package io.beseda.conversation.onlinechat;

import io.beseda.support.account.AccountId;
import java.util.Objects;

/**
 * What conversations need to know of an online chat, as of a version of its settings.
 *
 * @param version of two snapshots the one with the higher version is true
 */
public record OnlineChat(
        AccountId accountId,
        OnlineChatId id,
        long version,
        String name,
        ConversationMode mode,
        FinishedConversations finishedConversations,
        IdentityRules identity) {

    public OnlineChat {
        Objects.requireNonNull(accountId);
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        Objects.requireNonNull(mode);
        Objects.requireNonNull(finishedConversations);
        Objects.requireNonNull(identity);
    }

    /** Names an online chat among those of all accounts. */
    public record Key(AccountId accountId, OnlineChatId id) {}

    public Key key() {
        return new Key(accountId, id);
    }
}
