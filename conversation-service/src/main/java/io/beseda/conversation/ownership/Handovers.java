package io.beseda.conversation.ownership;

import io.beseda.conversation.conversation.Author;
import io.beseda.conversation.conversation.ConversationId;
import io.beseda.conversation.message.ConversationChange;
import io.beseda.conversation.ownership.Settle.Handover;
import io.beseda.conversation.visitor.VisitorId;
import io.beseda.support.account.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is told of conversations that changed hands. */
final class Handovers {

    private Handovers() {}

    /** @param undoneBy the administrator whose doing it is */
    static List<ConversationChange> changes(
            AccountId account, List<Handover> handovers, Optional<Author.Operator> undoneBy, Instant now) {
        return handovers.stream()
                .flatMap(handover -> changes(account, handover, undoneBy, now))
                .toList();
    }

    /** Onward is one link. What came to somebody off its former way was given back first. */
    private static Stream<ConversationChange> changes(
            AccountId account, Handover handover, Optional<Author.Operator> undoneBy, Instant now) {
        if (handover.isOnward()) {
            return linked(account, handover.from(), handover, now).stream();
        }
        Stream<ConversationChange> back = Stream.of(new ConversationChange.Unlinked(
                account, handover.beginner(), handover.from(), handover.conversations(), undoneBy, now));
        return Stream.concat(back, linked(account, handover.beginner(), handover, now).stream());
    }

    private static Optional<ConversationChange> linked(
            AccountId account, VisitorId from, Handover handover, Instant now) {
        return handover.last().map(link -> linked(account, from, link, handover.conversations(), now));
    }

    static ConversationChange linked(
            AccountId account, VisitorId from, VisitorLink link, List<ConversationId> conversations, Instant now) {
        return new ConversationChange.Linked(
                account,
                from,
                link.person(),
                link.named().externalId(),
                link.named().fieldId(),
                link.cause(),
                conversations,
                now);
    }
}
