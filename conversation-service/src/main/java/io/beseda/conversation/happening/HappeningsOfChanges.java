package io.beseda.conversation.happening;

import io.beseda.conversation.conversation.Author;
import io.beseda.conversation.conversation.Conversation;
import io.beseda.conversation.message.ConversationChange;
import io.beseda.support.identifier.UuidV7;
import java.time.Instant;
import java.util.Optional;

/** What a change leaves in the thread besides messages and notes, which have tables of their own. */
final class HappeningsOfChanges implements ConversationChange.Kinds<Optional<Happening>> {

    private final UuidV7 uuids;

    HappeningsOfChanges(UuidV7 uuids) {
        this.uuids = uuids;
    }

    @Override
    public Optional<Happening> assigned(ConversationChange.Assigned change) {
        return happening(
                change.conversation(),
                Happening.Kind.ASSIGNED,
                Optional.of(change.by()),
                change.assignee(),
                change.at());
    }

    @Override
    public Optional<Happening> finished(ConversationChange.Finished change) {
        Optional<Author> by = Optional.of(change.finish().by());
        return happening(
                change.conversation(),
                Happening.Kind.FINISHED,
                by,
                Optional.empty(),
                change.finish().at());
    }

    @Override
    public Optional<Happening> reopened(ConversationChange.Reopened change) {
        return happening(
                change.conversation(), Happening.Kind.REOPENED, Optional.empty(), Optional.empty(), change.at());
    }

    @Override
    public Optional<Happening> started(ConversationChange.Started change) {
        return Optional.empty();
    }

    @Override
    public Optional<Happening> added(ConversationChange.Added change) {
        return Optional.empty();
    }

    @Override
    public Optional<Happening> refused(ConversationChange.Refused change) {
        return Optional.empty();
    }

    @Override
    public Optional<Happening> pageTold(ConversationChange.PageTold change) {
        return Optional.empty();
    }

    @Override
    public Optional<Happening> noted(ConversationChange.Noted change) {
        return Optional.empty();
    }

    @Override
    public Optional<Happening> linked(ConversationChange.Linked change) {
        return Optional.empty();
    }

    @Override
    public Optional<Happening> unlinked(ConversationChange.Unlinked change) {
        return Optional.empty();
    }

    private Optional<Happening> happening(
            Conversation conversation,
            Happening.Kind kind,
            Optional<Author> by,
            Optional<Author.Operator> assignee,
            Instant at) {
        return Optional.of(new Happening(
                conversation.visitor().accountId(),
                conversation.id(),
                uuids.next(),
                conversation.lastSequence(),
                kind,
                by,
                assignee,
                at));
    }
}
