package io.beseda.conversation.intake;

import io.beseda.conversation.onlinechat.OnlineChat;
import io.beseda.conversation.visitor.Visitor;
import io.beseda.support.consuming.NotYet;
import java.util.Map;
import java.util.Set;

/** The online chats a batch needs to know. */
final class OnlineChats {

    private final Map<OnlineChat.Key, OnlineChat> byKey;

    private OnlineChats(Map<OnlineChat.Key, OnlineChat> byKey) {
        this.byKey = byKey;
    }

    /** @throws NotYet if one that is wanted is not among the known */
    static OnlineChats of(Set<OnlineChat.Key> wanted, Map<OnlineChat.Key, OnlineChat> known) {
        wanted.stream().filter(key -> !known.containsKey(key)).findFirst().ifPresent(key -> {
            throw new NotYet("online chat " + key.id().value() + " of account " + key.accountId());
        });
        return new OnlineChats(known);
    }

    OnlineChat of(Visitor visitor) {
        return byKey.get(visitor.onlineChat());
    }
}
