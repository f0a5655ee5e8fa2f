package io.beseda.conversation.intake;

import io.beseda.conversation.conversation.Conversation;
import io.beseda.conversation.conversation.ConversationRepository;
import io.beseda.conversation.message.Announcements;
import io.beseda.conversation.message.MessageKey;
import io.beseda.conversation.message.MessageRepository;
import io.beseda.conversation.message.StoredMessage;
import io.beseda.conversation.onlinechat.ConversationMode;
import io.beseda.conversation.onlinechat.OnlineChat;
import io.beseda.conversation.onlinechat.OnlineChatRepository;
import io.beseda.conversation.visitor.Visitor;
import io.beseda.support.consuming.NotYet;
import io.beseda.support.identifier.UuidV7;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Stores a batch of visitors' messages and announces them, all or none, in a constant number of statements.
 *
 * <p>Sequences rise in the order of the batch. A message that is stored already changes nothing and is announced again. A
 * message its chat's mode does not let in anywhere is announced as refused. See DESIGN.md for the order of the locks.
 */
@ApplicationScoped
public class StoreVisitorMessages {

    private final OnlineChatRepository onlineChats;
    private final ConversationRepository conversations;
    private final FirstMessages firstMessages;
    private final MessageRepository messages;
    private final Announcements announcements;
    private final UuidV7 uuids;
    private final Clock clock;

    @Inject
    public StoreVisitorMessages(
            OnlineChatRepository onlineChats,
            ConversationRepository conversations,
            FirstMessages firstMessages,
            MessageRepository messages,
            Announcements announcements,
            UuidV7 uuids,
            Clock clock) {
        this.onlineChats = onlineChats;
        this.conversations = conversations;
        this.firstMessages = firstMessages;
        this.messages = messages;
        this.announcements = announcements;
        this.uuids = uuids;
        this.clock = clock;
    }

    /** @throws NotYet if an online chat of these messages is not known yet; nothing is stored */
    @Transactional
    public void store(List<WrittenMessage> written) {
        Map<MessageKey, WrittenMessage> batch = byKey(written);
        var locked = new LockedConversations();
        locked.add(conversations.lock(namedBy(batch.values())));

        List<WrittenMessage> undirected = batch.values().stream()
                .filter(message -> !locked.namesOpen(message))
                .toList();
        OnlineChats chats = chatsOf(undirected);
        locked.add(conversations.lockOpen(gathered(undirected, chats)));

        Map<MessageKey, StoredMessage> stored = messages.findStored(batch.keySet());
        List<WrittenMessage> fresh = undirected.stream()
                .filter(message -> !stored.containsKey(message.key()))
                .toList();
        locked.add(conversations.lockLastFinished(locked.withoutOpen(gathered(fresh, chats))));

        Instant now = clock.instant();
        Map<MessageKey, Conversation> started = firstMessages.start(fresh, chats, locked, now);
        var outcome = new IntakeOutcome(locked, chats, uuids, now);
        batch.forEach((key, message) -> {
            if (stored.containsKey(key)) {
                outcome.repeat(stored.get(key));
            } else if (started.containsKey(key)) {
                outcome.start(message, started.get(key));
            } else {
                outcome.deliver(message);
            }
        });
        conversations.reopen(outcome.reopened(), now);
        messages.add(outcome.added(), now);
        announcements.append(outcome.changes());
    }

    /** The first of each: a message may be in a batch twice. */
    private static Map<MessageKey, WrittenMessage> byKey(List<WrittenMessage> written) {
        Map<MessageKey, WrittenMessage> batch = new LinkedHashMap<>();
        written.forEach(message -> batch.putIfAbsent(message.key(), message));
        return batch;
    }

    private static Set<ConversationRepository.Key> namedBy(Collection<WrittenMessage> batch) {
        return batch.stream()
                .flatMap(message -> message.conversationKey().stream())
                .collect(Collectors.toSet());
    }

    private OnlineChats chatsOf(Collection<WrittenMessage> undirected) {
        Set<OnlineChat.Key> wanted = undirected.stream()
                .map(message -> message.visitor().onlineChat())
                .collect(Collectors.toSet());
        return OnlineChats.of(wanted, onlineChats.find(wanted));
    }

    private static Set<Visitor> gathered(Collection<WrittenMessage> undirected, OnlineChats chats) {
        return undirected.stream()
                .map(WrittenMessage::visitor)
                .filter(visitor -> chats.modeOf(visitor) == ConversationMode.ONE_ACTIVE)
                .collect(Collectors.toSet());
    }
}
