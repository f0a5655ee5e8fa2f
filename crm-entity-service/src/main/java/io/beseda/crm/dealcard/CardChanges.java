package io.beseda.crm.dealcard;

import io.beseda.crm.conversation.ConversationRef;
import io.beseda.crm.conversation.StartedConversation;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What many events change on deal cards, reduced to the last word on each conversation, in the order they are locked in. */
public record CardChanges(
        Collection<StartedConversation> started, Collection<CardMessage> messages, Collection<StateChange> states) {

    public static CardChanges of(
            List<StartedConversation> started, List<CardMessage> messages, List<StateChange> states) {
        return new CardChanges(
                reduce(started, StartedConversation::ref, (first, again) -> first),
                reduce(messages, CardMessage::ref, (a, b) -> a.sequence() >= b.sequence() ? a : b),
                reduce(states, StateChange::ref, (a, b) -> a.rank() >= b.rank() ? a : b));
    }

    private static <C> Collection<C> reduce(
            List<C> changes, Function<C, ConversationRef> ref, BinaryOperator<C> lastWord) {
        SortedMap<ConversationRef, C> byConversation =
                changes.stream().collect(Collectors.toMap(ref, change -> change, lastWord, TreeMap::new));
        return byConversation.values();
    }
}
