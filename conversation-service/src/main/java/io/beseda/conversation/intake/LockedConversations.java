package io.beseda.conversation.intake;

import io.beseda.conversation.conversation.Conversation;
import io.beseda.conversation.conversation.ConversationId;
import io.beseda.conversation.visitor.Visitor;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The conversations whose rows a batch has locked, as they stand while it is worked through. */
final class LockedConversations {

    /** Of several open ones, left from the mode "multiple", the newest gathers what its visitor writes. */
    private static final Comparator<Conversation> NEWEST =
            Comparator.comparing(conversation -> conversation.number().value());

    private static final Comparator<Conversation> FINISHED_LAST = Comparator.<Conversation, Instant>comparing(
                    conversation -> conversation.finish().orElseThrow().at())
            .thenComparing(NEWEST);

    private final Map<ConversationId, Conversation> byId = new HashMap<>();
    private final Map<Visitor, Set<ConversationId>> byVisitor = new HashMap<>();

    /** With the same conversations; what is put into one is not in the other. */
    LockedConversations copy() {
        var copy = new LockedConversations();
        copy.put(byId.values());
        return copy;
    }

    void put(Collection<Conversation> conversations) {
        conversations.forEach(this::put);
    }

    void put(Conversation conversation) {
        if (byId.put(conversation.id(), conversation) == null) {
            byVisitor
                    .computeIfAbsent(conversation.visitor(), visitor -> new LinkedHashSet<>())
                    .add(conversation.id());
        }
    }

    Conversation get(ConversationId id) {
        return byId.get(id);
    }

    /** The conversation an activity names, if it is its visitor's own. */
    Optional<Conversation> namedBy(Activity activity) {
        return activity.conversationKey()
                .map(key -> byId.get(key.id()))
                .filter(named -> named.visitor().equals(activity.visitor()));
    }

    boolean namesOpen(Activity activity) {
        return namedBy(activity).filter(Conversation::isOpen).isPresent();
    }

    /** The open conversation that gathers what a visitor writes. */
    Optional<Conversation> openOf(Visitor visitor) {
        return of(visitor).filter(Conversation::isOpen).max(NEWEST);
    }

    /** The one that was finished last. */
    Optional<Conversation> finishedOf(Visitor visitor) {
        return of(visitor).filter(Predicate.not(Conversation::isOpen)).max(FINISHED_LAST);
    }

    Set<Visitor> withoutOpen(Collection<Visitor> visitors) {
        return visitors.stream()
                .filter(visitor -> of(visitor).noneMatch(Conversation::isOpen))
                .collect(Collectors.toSet());
    }

    private Stream<Conversation> of(Visitor visitor) {
        return byVisitor.getOrDefault(visitor, Set.of()).stream().map(byId::get);
    }
}
