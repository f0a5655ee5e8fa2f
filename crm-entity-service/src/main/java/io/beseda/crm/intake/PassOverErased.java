package io.beseda.crm.intake;

import static java.util.function.Predicate.not;

import io.beseda.crm.conversation.AddedMessage;
import io.beseda.crm.conversation.ChangedTalk;
import io.beseda.crm.conversation.ConversationId;
import io.beseda.crm.conversation.ConversationRef;
import io.beseda.crm.conversation.LinkedVisitor;
import io.beseda.crm.conversation.StartedConversation;
import io.beseda.crm.conversation.VisitorId;
import io.beseda.crm.dealcard.StateChange;
import io.beseda.crm.pagedata.GivenPageData;
import io.beseda.support.account.AccountId;
import io.beseda.support.erasure.ErasedIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Leaves out of a batch what is told of erased clients: everything of conversations that are gone, and of visitors what is not younger than their
 * erasure. Until the end of the transaction nobody can be erased.
 */
@ApplicationScoped
class PassOverErased {

    private final ErasedIds erasedIds;

    @Inject
    PassOverErased(ErasedIds erasedIds) {
        this.erasedIds = erasedIds;
    }

    ConversationChanges of(ConversationChanges told) {
        Erased erased = new Erased(erasedIds.among(ids(told)));
        return erased.marks().isEmpty() ? told : without(told, erased);
    }

    private static ConversationChanges without(ConversationChanges told, Erased erased) {
        return new ConversationChanges(
                kept(told.started(), start -> erased.holds(start.ref(), start.visitorId(), start.startedAt())),
                kept(told.messages(), added -> erased.holds(added.ref(), added.visitorId(), added.createdAt())),
                kept(told.states(), state -> erased.holds(state.ref())),
                kept(told.talks(), talk -> erased.holds(talk.ref(), talk.visitorId(), talk.at())),
                kept(told.pageData(), given -> erased.holds(given.ref())),
                kept(told.linked(), erased::holds),
                told.unlinked());
    }

    private static <T> List<T> kept(List<T> told, Predicate<T> erased) {
        return told.stream().filter(not(erased)).toList();
    }

    /** @param marks what was erased, and up to when */
    private record Erased(Map<ErasedIds.Key, Instant> marks) {

        boolean holds(ConversationRef ref) {
            return marks.containsKey(key(ref));
        }

        boolean holds(ConversationRef ref, VisitorId visitor, Instant at) {
            return holds(ref) || holds(ref.accountId(), visitor, at);
        }

        /** Whoever it is that was linked, or all that was handed over by it. */
        boolean holds(LinkedVisitor link) {
            AccountId account = link.accountId();
            boolean allGone = !link.conversations().isEmpty()
                    && link.conversations().stream().map(id -> key(account, id)).allMatch(marks::containsKey);
            return allGone || holds(account, link.visitor(), link.at()) || holds(account, link.person(), link.at());
        }

        private boolean holds(AccountId account, VisitorId visitor, Instant at) {
            return Optional.ofNullable(marks.get(key(account, visitor)))
                    .filter(erasedAt -> !at.isAfter(erasedAt))
                    .isPresent();
        }
    }

    private static Set<ErasedIds.Key> ids(ConversationChanges told) {
        Set<ErasedIds.Key> ids = new HashSet<>();
        Stream.of(
                        told.started().stream().map(StartedConversation::ref),
                        told.messages().stream().map(AddedMessage::ref),
                        told.states().stream().map(StateChange::ref),
                        told.talks().stream().map(ChangedTalk::ref),
                        told.pageData().stream().map(GivenPageData::ref))
                .flatMap(refs -> refs)
                .forEach(ref -> ids.add(key(ref)));
        told.started().forEach(start -> ids.add(key(start.ref().accountId(), start.visitorId())));
        told.messages().forEach(added -> ids.add(key(added.ref().accountId(), added.visitorId())));
        told.talks().forEach(talk -> ids.add(key(talk.ref().accountId(), talk.visitorId())));
        for (LinkedVisitor link : told.linked()) {
            ids.add(key(link.accountId(), link.visitor()));
            ids.add(key(link.accountId(), link.person()));
            link.conversations().forEach(id -> ids.add(key(link.accountId(), id)));
        }
        return ids;
    }

    private static ErasedIds.Key key(ConversationRef ref) {
        return key(ref.accountId(), ref.conversationId());
    }

    private static ErasedIds.Key key(AccountId account, ConversationId id) {
        return new ErasedIds.Key(account, id.value());
    }

    private static ErasedIds.Key key(AccountId account, VisitorId id) {
        return new ErasedIds.Key(account, id.value());
    }
}
