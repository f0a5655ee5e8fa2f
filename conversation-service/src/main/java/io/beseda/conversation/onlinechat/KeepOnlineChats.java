package io.beseda.conversation.onlinechat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Keeps the highest version of every online chat. A deleted chat that was restored has a higher version than before, and a
 * batch that is read again ends as it did the first time.
 */
@ApplicationScoped
public class KeepOnlineChats {

    private static final BinaryOperator<OnlineChat> NEWER =
            BinaryOperator.maxBy(Comparator.comparing(OnlineChat::version));

    private final OnlineChatRepository chats;

    @Inject
    public KeepOnlineChats(OnlineChatRepository chats) {
        this.chats = chats;
    }

    @Transactional
    public void keep(List<OnlineChat> snapshots) {
        var newest = snapshots.stream().collect(Collectors.toMap(OnlineChat::key, Function.identity(), NEWER));
        chats.noteChangedFields(newest.values());
        chats.keep(newest.values());
    }

    @Transactional
    public void delete(List<OnlineChatId> deleted) {
        chats.delete(deleted);
    }
}
