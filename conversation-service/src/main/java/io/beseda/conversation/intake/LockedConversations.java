package io.beseda.conversation.intake;

import io.beseda.conversation.conversation.Conversation;
import io.beseda.conversation.conversation.ConversationId;
import io.beseda.conversation.visitor.Visitor;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The conversations whose rows a batch has locked, as they stand while its messages are given to them one by one. */
final class LockedConversations {

    /** Of several open ones, left from the mode "multiple", the newest gathers what its visitor writes. */
    private static final Comparator<Conversation> GATHERS = Comparator.comparing(Conversation::exclusive)
            .thenComparing(conversation -> conversation.number().value());

    private static final Comparator<Conversation> FINISHED = Comparator.comparing(
            conversation -> conversation.finish().orElseThrow().at());

    private final Map<ConversationId, Conversation> byId = new HashMap<>();
    private final Map<Visitor, Conversation> open = new HashMap<>();
    private final Map<Visitor, Conversation> finished = new HashMap<>();
    private final Map<ConversationId, Long> lastSequences = new HashMap<>();

    void add(Collection<Conversation> conversations) {
        conversations.forEach(this::add);
    }

    void add(Conversation conversation) {
        byId.put(conversation.id(), conversation);
        lastSequences.putIfAbsent(conversation.id(), conversation.lastSequence());
        if (conversation.isOpen()) {
            open.merge(conversation.visitor(), conversation, LockedConversations::gathering);
        } else {
            finished.merge(conversation.visitor(), conversation, LockedConversations::laterFinished);
        }
    }

    private static Conversation gathering(Conversation one, Conversation other) {
        return GATHERS.compare(one, other) > 0 ? one : other;
    }

    private static Conversation laterFinished(Conversation one, Conversation other) {
        return FINISHED.compare(one, other) > 0 ? one : other;
    }

    /** The conversation a message names, if it is its visitor's own. */
    Optional<Conversation> namedBy(WrittenMessage message) {
        return message.conversationId()
                .map(byId::get)
                .filter(named -> named.visitor().equals(message.visitor()));
    }

    boolean namesOpen(WrittenMessage message) {
        return namedBy(message).filter(Conversation::isOpen).isPresent();
    }

    /** The open conversation that gathers what a visitor writes. */
    Optional<Conversation> openOf(Visitor visitor) {
        return Optional.ofNullable(open.get(visitor));
    }

    Optional<Conversation> finishedOf(Visitor visitor) {
        return Optional.ofNullable(finished.get(visitor));
    }

    boolean hasAny(Visitor visitor) {
        return open.containsKey(visitor) || finished.containsKey(visitor);
    }

    Set<Visitor> withoutOpen(Collection<Visitor> visitors) {
        return visitors.stream().filter(visitor -> !open.containsKey(visitor)).collect(Collectors.toSet());
    }

    long nextSequence(Conversation conversation) {
        return lastSequences.merge(conversation.id(), 1L, Long::sum);
    }
}
