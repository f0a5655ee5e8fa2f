package io.beseda.conversation.intake;

import io.beseda.conversation.conversation.Conversation;
import io.beseda.conversation.conversation.ConversationId;
import io.beseda.conversation.conversation.ConversationIdProvider;
import io.beseda.conversation.conversation.ConversationRepository;
import io.beseda.conversation.conversation.ConversationStarts;
import io.beseda.conversation.conversation.NewConversation;
import io.beseda.conversation.message.MessageKey;
import io.beseda.conversation.onlinechat.ConversationMode;
import io.beseda.conversation.visitor.Visitor;
import io.beseda.support.consuming.NotYet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Starts the conversations of those messages of a batch that are the first of one. */
@ApplicationScoped
class FirstMessages {

    private final ConversationIdProvider ids;
    private final ConversationStarts starts;
    private final ConversationRepository conversations;

    @Inject
    FirstMessages(ConversationIdProvider ids, ConversationStarts starts, ConversationRepository conversations) {
        this.ids = ids;
        this.starts = starts;
        this.conversations = conversations;
    }

    /**
     * Starts what has to start and says which message starts what. A conversation that another transaction started meanwhile
     * is locked instead, and its messages are left to it.
     */
    Map<MessageKey, Conversation> start(
            Collection<WrittenMessage> fresh, OnlineChats chats, LockedConversations locked, Instant now) {
        Map<ConversationId, MessageKey> firsts = new HashMap<>();
        Map<ConversationId, NewConversation> wanted = new LinkedHashMap<>();
        Set<Visitor> starting = new HashSet<>();
        for (WrittenMessage message : fresh) {
            boolean exclusive = chats.modeOf(message.visitor()) == ConversationMode.ONE_ACTIVE;
            boolean isFirst = exclusive
                    ? !locked.hasAny(message.visitor()) && starting.add(message.visitor())
                    : message.conversationId().isEmpty();
            if (isFirst) {
                ConversationId id = ids.next();
                firsts.put(id, message.key());
                wanted.put(id, new NewConversation(id, message.visitor(), exclusive, message.page()));
            }
        }
        Map<MessageKey, Conversation> started = starts.start(wanted.values(), now).stream()
                .collect(Collectors.toMap(conversation -> firsts.get(conversation.id()), conversation -> conversation));
        locked.add(started.values());
        join(locked.withoutOpen(starting), locked);
        return started;
    }

    /** The visitors whose conversation another transaction has started and committed. */
    private void join(Set<Visitor> overtaken, LockedConversations locked) {
        locked.add(conversations.lockOpen(overtaken));
        if (!locked.withoutOpen(overtaken).isEmpty()) {
            throw new NotYet("a conversation that was started elsewhere and is finished again");
        }
    }
}
