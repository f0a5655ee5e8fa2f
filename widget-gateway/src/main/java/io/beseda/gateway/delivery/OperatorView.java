package io.beseda.gateway.delivery;

import io.beseda.contracts.Author;
import io.beseda.contracts.ConversationAssigned;
import io.beseda.contracts.ConversationEvent;
import io.beseda.contracts.ConversationFinished;
import io.beseda.contracts.ConversationReopened;
import io.beseda.contracts.ConversationStarted;
import io.beseda.contracts.MessageAdded;
import io.beseda.contracts.NoteAdded;
import io.beseda.contracts.Page;
import io.beseda.contracts.PageData;
import io.beseda.contracts.PageDataGiven;
import io.beseda.gateway.operator.OperatorServerFrame;
import java.util.Optional;

/** Events as operators see them. */
final class OperatorView {

    private OperatorView() {}

    /** Empty if operators are not concerned. */
    static Optional<OperatorServerFrame> of(ConversationEvent event) {
        if (event instanceof MessageAdded added) {
            return Optional.of(new OperatorServerFrame.Message(
                    added.conversationId(),
                    added.sequence(),
                    added.messageId(),
                    added.clientMessageId(),
                    author(added.author()),
                    added.text(),
                    added.createdAt(),
                    Words.of(added.attachments())));
        }
        if (event instanceof ConversationStarted started) {
            return Optional.of(new OperatorServerFrame.Conversation(
                    started.conversationId(),
                    started.number(),
                    started.onlineChatId(),
                    started.visitorId(),
                    Words.OPEN,
                    started.startedAt(),
                    null,
                    null,
                    page(started.page())));
        }
        if (event instanceof ConversationFinished finished) {
            return Optional.of(new OperatorServerFrame.Conversation(
                    finished.conversationId(),
                    finished.number(),
                    finished.onlineChatId(),
                    finished.visitorId(),
                    Words.FINISHED,
                    null,
                    finished.finishedAt(),
                    author(finished.finishedBy()),
                    null));
        }
        if (event instanceof ConversationReopened reopened) {
            return Optional.of(new OperatorServerFrame.Conversation(
                    reopened.conversationId(),
                    reopened.number(),
                    reopened.onlineChatId(),
                    reopened.visitorId(),
                    Words.OPEN,
                    null,
                    null,
                    null,
                    null));
        }
        if (event instanceof ConversationAssigned assigned) {
            return Optional.of(new OperatorServerFrame.Assigned(
                    assigned.conversationId(),
                    assigned.assignee() == null ? null : author(assigned.assignee()),
                    author(assigned.assignedBy())));
        }
        if (event instanceof NoteAdded note) {
            return Optional.of(new OperatorServerFrame.Note(
                    note.conversationId(),
                    note.noteId(),
                    note.afterSequence(),
                    author(note.author()),
                    note.text(),
                    note.createdAt()));
        }
        if (event instanceof PageDataGiven given && given.data().contact() != null) {
            PageData.Contact contact = given.data().contact();
            return Optional.of(new OperatorServerFrame.Client(
                    given.conversationId(),
                    new OperatorServerFrame.ClaimedClient(
                            contact.name(),
                            contact.first("PHONE").orElse(null),
                            contact.first("EMAIL").orElse(null))));
        }
        return Optional.empty();
    }

    static OperatorServerFrame.Author author(Author author) {
        return new OperatorServerFrame.Author(Words.of(author.type()), author.id(), author.name());
    }

    private static OperatorServerFrame.Page page(Page page) {
        return page == null ? null : new OperatorServerFrame.Page(page.url(), page.title(), page.referrer());
    }
}
