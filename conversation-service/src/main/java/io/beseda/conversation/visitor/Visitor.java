package io.beseda.conversation.visitor;

import io.beseda.conversation.onlinechat.OnlineChat;
import io.beseda.conversation.onlinechat.OnlineChatId;
import io.beseda.support.account.AccountId;
import java.util.Objects;

/** A visitor of an online chat of an account: whom a conversation belongs to. What one writes is gathered per chat. */
public record Visitor(AccountId accountId, OnlineChatId onlineChatId, VisitorId visitorId) {

    public Visitor {
        Objects.requireNonNull(accountId);
        Objects.requireNonNull(onlineChatId);
        Objects.requireNonNull(visitorId);
    }

    public OnlineChat.Key onlineChat() {
        return new OnlineChat.Key(accountId, onlineChatId);
    }
}
