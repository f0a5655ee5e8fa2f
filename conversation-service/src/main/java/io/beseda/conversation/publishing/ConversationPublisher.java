package io.beseda.conversation.publishing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.beseda.contracts.Attachment;
import io.beseda.contracts.Author;
import io.beseda.contracts.ClientIdentity;
import io.beseda.contracts.ConversationAssigned;
import io.beseda.contracts.ConversationEvent;
import io.beseda.contracts.ConversationFinished;
import io.beseda.contracts.ConversationReopened;
import io.beseda.contracts.ConversationStarted;
import io.beseda.contracts.MessageAdded;
import io.beseda.contracts.MessageRefused;
import io.beseda.contracts.NoteAdded;
import io.beseda.contracts.Page;
import io.beseda.contracts.PageData;
import io.beseda.contracts.PageDataGiven;
import io.beseda.contracts.VisitorLinked;
import io.beseda.contracts.VisitorUnlinked;
import io.beseda.conversation.conversation.Author.Bot;
import io.beseda.conversation.conversation.Author.Operator;
import io.beseda.conversation.conversation.Conversation;
import io.beseda.conversation.conversation.ConversationId;
import io.beseda.conversation.conversation.FirstPage;
import io.beseda.conversation.message.Announcements;
import io.beseda.conversation.message.ConversationChange;
import io.beseda.conversation.message.ConversationChange.Added;
import io.beseda.conversation.message.ConversationChange.Assigned;
import io.beseda.conversation.message.ConversationChange.Finished;
import io.beseda.conversation.message.ConversationChange.Linked;
import io.beseda.conversation.message.ConversationChange.Noted;
import io.beseda.conversation.message.ConversationChange.PageTold;
import io.beseda.conversation.message.ConversationChange.Refused;
import io.beseda.conversation.message.ConversationChange.Reopened;
import io.beseda.conversation.message.ConversationChange.Started;
import io.beseda.conversation.message.ConversationChange.Unlinked;
import io.beseda.conversation.message.Message;
import io.beseda.conversation.message.Note;
import io.beseda.conversation.visitor.Visitor;
import io.beseda.support.event.OutgoingEvent;
import io.beseda.support.identifier.UuidV7;
import io.beseda.support.image.ImageSize;
import io.beseda.support.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Announces changes of conversations as events, at least once, in the order of their commits per conversation.
 *
 * <p>The events of a message and of a note have its id, so that every repetition is recognised; the refusal of a message has
 * the id its author gave it, for the same reason.
 */
@ApplicationScoped
public class ConversationPublisher implements Announcements, ConversationChange.Kinds<OutgoingEvent> {

    private final Outbox outbox;
    private final UuidV7 uuids;
    private final ObjectMapper json;

    @Inject
    public ConversationPublisher(Outbox outbox, UuidV7 uuids, ObjectMapper json) {
        this.outbox = outbox;
        this.uuids = uuids;
        this.json = json;
    }

    @Override
    public void append(List<ConversationChange> changes) {
        outbox.append(changes.stream().map(change -> change.as(this)).toList());
    }

    @Override
    public OutgoingEvent started(Started change) {
        Conversation conversation = change.conversation();
        Visitor visitor = conversation.visitor();
        return once(
                conversation.startedAt(),
                new ConversationStarted(
                        visitor.accountId().value(),
                        conversation.id().value(),
                        conversation.number().value(),
                        visitor.onlineChatId().value(),
                        change.onlineChatName(),
                        visitor.visitorId().value(),
                        conversation.startedAt(),
                        change.page().map(ConversationPublisher::page).orElse(null),
                        change.identity().map(ConversationPublisher::identity).orElse(null)));
    }

    @Override
    public OutgoingEvent added(Added change) {
        Visitor visitor = change.stored().visitor();
        Message message = change.stored().message();
        UUID id = message.id().value();
        MessageAdded event = new MessageAdded(
                visitor.accountId().value(),
                message.conversationId().value(),
                visitor.onlineChatId().value(),
                visitor.visitorId().value(),
                message.sequence(),
                id,
                message.clientMessageId().value(),
                author(message.author(), visitor),
                message.text().value(),
                message.createdAt(),
                attachments(message));
        return new OutgoingEvent(id, message.createdAt(), event);
    }

    @Override
    public OutgoingEvent refused(Refused change) {
        UUID clientMessageId = change.clientMessageId().value();
        MessageRefused event = new MessageRefused(
                change.visitor().accountId().value(),
                change.conversationId().map(ConversationId::value).orElse(null),
                change.visitor().visitorId().value(),
                clientMessageId,
                switch (change.reason()) {
                    case CONVERSATION_FINISHED -> MessageRefused.Reason.CONVERSATION_FINISHED;
                    case CONVERSATION_UNKNOWN -> MessageRefused.Reason.CONVERSATION_UNKNOWN;
                    case ATTACHMENT_UNUSABLE -> MessageRefused.Reason.ATTACHMENT_UNUSABLE;
                });
        return new OutgoingEvent(clientMessageId, change.at(), event);
    }

    @Override
    public OutgoingEvent finished(Finished change) {
        Conversation conversation = change.conversation();
        Visitor visitor = conversation.visitor();
        return once(
                change.finish().at(),
                new ConversationFinished(
                        visitor.accountId().value(),
                        conversation.id().value(),
                        conversation.number().value(),
                        visitor.onlineChatId().value(),
                        visitor.visitorId().value(),
                        conversation.lastSequence(),
                        author(change.finish().by(), visitor),
                        change.finish().at()));
    }

    @Override
    public OutgoingEvent reopened(Reopened change) {
        Conversation conversation = change.conversation();
        Visitor visitor = conversation.visitor();
        return once(
                change.at(),
                new ConversationReopened(
                        visitor.accountId().value(),
                        conversation.id().value(),
                        conversation.number().value(),
                        visitor.onlineChatId().value(),
                        visitor.visitorId().value(),
                        conversation.lastSequence(),
                        change.at()));
    }

    @Override
    public OutgoingEvent pageTold(PageTold change) {
        Visitor visitor = change.conversation().visitor();
        return once(
                change.at(),
                new PageDataGiven(
                        visitor.accountId().value(),
                        change.conversation().id().value(),
                        visitor.onlineChatId().value(),
                        visitor.visitorId().value(),
                        pageData(change.data()),
                        change.at()));
    }

    private PageData pageData(io.beseda.conversation.visitor.PageData passedOn) {
        try {
            return json.readValue(passedOn.json(), PageData.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("page data that cannot be read again", e);
        }
    }

    @Override
    public OutgoingEvent assigned(Assigned change) {
        Conversation conversation = change.conversation();
        Visitor visitor = conversation.visitor();
        return once(
                change.at(),
                new ConversationAssigned(
                        visitor.accountId().value(),
                        conversation.id().value(),
                        visitor.onlineChatId().value(),
                        visitor.visitorId().value(),
                        change.assignee()
                                .map(assignee -> author(assignee, visitor))
                                .orElse(null),
                        author(change.by(), visitor),
                        change.at()));
    }

    @Override
    public OutgoingEvent noted(Noted change) {
        Visitor visitor = change.conversation().visitor();
        Note note = change.note();
        NoteAdded event = new NoteAdded(
                visitor.accountId().value(),
                note.conversationId().value(),
                visitor.onlineChatId().value(),
                visitor.visitorId().value(),
                note.id().value(),
                note.afterSequence(),
                author(note.author(), visitor),
                note.text().value(),
                note.createdAt());
        return new OutgoingEvent(note.id().value(), note.createdAt(), event);
    }

    @Override
    public OutgoingEvent linked(Linked change) {
        return once(
                change.at(),
                new VisitorLinked(
                        change.accountId().value(),
                        change.visitor().value(),
                        change.person().value(),
                        change.externalId(),
                        change.fieldId().orElse(null),
                        switch (change.cause()) {
                            case BROWSER -> VisitorLinked.Cause.BROWSER;
                            case CRM -> VisitorLinked.Cause.CRM;
                        },
                        ids(change.conversations()),
                        change.at()));
    }

    @Override
    public OutgoingEvent unlinked(Unlinked change) {
        return once(
                change.at(),
                new VisitorUnlinked(
                        change.accountId().value(),
                        change.visitor().value(),
                        change.person().value(),
                        ids(change.conversations()),
                        change.by()
                                .map(by ->
                                        new Author(Author.Type.OPERATOR, by.id().toString(), by.name()))
                                .orElse(null),
                        change.at()));
    }

    private static List<UUID> ids(List<ConversationId> conversations) {
        return conversations.stream().map(ConversationId::value).toList();
    }

    private static ClientIdentity identity(io.beseda.conversation.visitor.ClientIdentity identity) {
        return new ClientIdentity(
                identity.externalId(),
                identity.fieldId().orElse(null),
                switch (identity.proof()) {
                    case SIGNED -> ClientIdentity.Proof.SIGNED;
                    case UNGUESSABLE -> ClientIdentity.Proof.UNGUESSABLE;
                    case CLAIMED -> ClientIdentity.Proof.CLAIMED;
                });
    }

    private OutgoingEvent once(Instant time, ConversationEvent event) {
        return new OutgoingEvent(uuids.next(), time, event);
    }

    private static Author author(io.beseda.conversation.conversation.Author author, Visitor visitor) {
        if (author instanceof Operator operator) {
            return new Author(Author.Type.OPERATOR, operator.id().toString(), operator.name());
        }
        if (author instanceof Bot) {
            return new Author(Author.Type.BOT, null, null);
        }
        return new Author(Author.Type.VISITOR, visitor.visitorId().value().toString(), null);
    }

    private static List<Attachment> attachments(Message message) {
        List<Attachment> attachments = message.attachments().stream()
                .map(ConversationPublisher::attachment)
                .toList();
        return attachments.isEmpty() ? null : attachments;
    }

    private static Attachment attachment(io.beseda.conversation.attachment.Attachment file) {
        return new Attachment(
                file.id().value(),
                file.name().value(),
                file.contentType(),
                file.size(),
                file.imageSize().map(ImageSize::width).orElse(null),
                file.imageSize().map(ImageSize::height).orElse(null));
    }

    private static Page page(FirstPage page) {
        return new Page(page.url(), page.title().orElse(null), page.referrer().orElse(null));
    }
}
