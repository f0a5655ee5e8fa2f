package io.beseda.crm.intake;

import io.beseda.contracts.Author;
import io.beseda.contracts.ClientHistoryErased;
import io.beseda.contracts.ConversationEvent;
import io.beseda.contracts.ConversationFinished;
import io.beseda.contracts.ConversationReopened;
import io.beseda.contracts.ConversationStarted;
import io.beseda.contracts.Event;
import io.beseda.contracts.MessageAdded;
import io.beseda.contracts.PageDataGiven;
import io.beseda.contracts.Topic;
import io.beseda.contracts.VisitorLinked;
import io.beseda.contracts.VisitorUnlinked;
import io.beseda.crm.conversation.AddedMessage;
import io.beseda.crm.conversation.AttachedFile;
import io.beseda.crm.conversation.ChangedTalk;
import io.beseda.crm.conversation.ClientIdentity;
import io.beseda.crm.conversation.ConversationId;
import io.beseda.crm.conversation.ConversationRef;
import io.beseda.crm.conversation.LinkedVisitor;
import io.beseda.crm.conversation.MessageAuthor;
import io.beseda.crm.conversation.OnlineChatId;
import io.beseda.crm.conversation.StartedConversation;
import io.beseda.crm.conversation.UnlinkedVisitor;
import io.beseda.crm.conversation.VisitorId;
import io.beseda.crm.dealcard.StateChange;
import io.beseda.crm.erasure.ErasedHistory;
import io.beseda.crm.erasure.FinishErasure;
import io.beseda.crm.pagedata.GivenPageData;
import io.beseda.support.account.AccountId;
import io.beseda.support.consuming.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads {@code conversation-events.v1}, a polled batch in one transaction, besides one for each account with webhooks. Redelivery and disorder change nothing; an event of an
 * account that does not exist is parked.
 */
@ApplicationScoped
public class ConversationEventsConsumer implements EventHandler {

    private static final Duration REST = Duration.ofMillis(100);

    private final TakeBatch takeBatch;
    private final BringPageDataToCards bringPageDataToCards;
    private final FinishErasure finishErasure;

    @Inject
    public ConversationEventsConsumer(
            TakeBatch takeBatch, BringPageDataToCards bringPageDataToCards, FinishErasure finishErasure) {
        this.takeBatch = takeBatch;
        this.bringPageDataToCards = bringPageDataToCards;
        this.finishErasure = finishErasure;
    }

    @Override
    public Topic topic() {
        return Topic.CONVERSATION_EVENTS;
    }

    @Override
    public Duration rest() {
        return REST;
    }

    @Override
    public void handle(List<? extends Event> events) {
        List<StartedConversation> started = new ArrayList<>();
        List<AddedMessage> messages = new ArrayList<>(events.size());
        List<StateChange> states = new ArrayList<>();
        List<GivenPageData> pageData = new ArrayList<>();
        List<ChangedTalk> talks = new ArrayList<>();
        List<LinkedVisitor> linked = new ArrayList<>();
        List<UnlinkedVisitor> unlinked = new ArrayList<>();
        for (Event event : events) {
            if (event instanceof MessageAdded added) {
                messages.add(message(added));
            } else if (event instanceof ConversationStarted start) {
                started.add(started(start));
            } else if (event instanceof ConversationFinished finished) {
                states.add(finished(finished));
                talks.add(talk(finished));
            } else if (event instanceof ConversationReopened reopened) {
                states.add(new StateChange.Reopened(ref(reopened, reopened.onlineChatId()), reopened.lastSequence()));
                talks.add(talk(reopened));
            } else if (event instanceof PageDataGiven given) {
                pageData.add(pageData(given));
            } else if (event instanceof VisitorLinked link && link.cause() == VisitorLinked.Cause.BROWSER) {
                linked.add(linked(link));
            } else if (event instanceof VisitorUnlinked link && link.unlinkedBy() != null) {
                unlinked.add(unlinked(link));
            }
        }
        ConversationChanges changes =
                new ConversationChanges(started, messages, states, talks, pageData, linked, unlinked);
        takeBatch.take(changes);
        bringPageDataToCards.bring(changes);
        events.stream()
                .filter(ClientHistoryErased.class::isInstance)
                .map(event -> erased((ClientHistoryErased) event))
                .forEach(finishErasure::finish);
    }

    private static StartedConversation started(ConversationStarted event) {
        return new StartedConversation(
                ref(event, event.onlineChatId()),
                event.number(),
                event.onlineChatName(),
                new VisitorId(event.visitorId()),
                event.startedAt(),
                Optional.ofNullable(event.identity()).map(ConversationEventsConsumer::identity));
    }

    private static ClientIdentity identity(io.beseda.contracts.ClientIdentity identity) {
        return new ClientIdentity(
                identity.externalId(),
                Optional.ofNullable(identity.fieldId()),
                switch (identity.proof()) {
                    case SIGNED, UNGUESSABLE -> ClientIdentity.Standing.VERIFIED;
                    case CLAIMED -> ClientIdentity.Standing.CLAIMED;
                });
    }

    private static LinkedVisitor linked(VisitorLinked event) {
        return new LinkedVisitor(
                new AccountId(event.accountId()),
                new VisitorId(event.visitorId()),
                new VisitorId(event.personId()),
                event.externalId(),
                Optional.ofNullable(event.fieldId()),
                event.conversationIds().stream().map(ConversationId::new).toList(),
                event.linkedAt());
    }

    private static ErasedHistory erased(ClientHistoryErased event) {
        return new ErasedHistory(
                event.erasureId(),
                new AccountId(event.accountId()),
                event.visitorIds(),
                event.conversationIds(),
                event.messages(),
                event.files(),
                event.erasedAt());
    }

    private static UnlinkedVisitor unlinked(VisitorUnlinked event) {
        return new UnlinkedVisitor(
                new AccountId(event.accountId()), new VisitorId(event.visitorId()), new VisitorId(event.personId()));
    }

    private static AddedMessage message(MessageAdded event) {
        Author author = event.author();
        List<AttachedFile> files = event.attachments() == null
                ? List.of()
                : event.attachments().stream()
                        .map(file -> new AttachedFile(file.id(), file.name(), file.contentType()))
                        .toList();
        return new AddedMessage(
                ref(event, event.onlineChatId()),
                new VisitorId(event.visitorId()),
                event.messageId(),
                event.sequence(),
                new MessageAuthor(type(author), author.id(), author.name()),
                event.text(),
                files,
                event.createdAt());
    }

    private static ChangedTalk talk(ConversationFinished event) {
        return new ChangedTalk(
                ref(event, event.onlineChatId()),
                new VisitorId(event.visitorId()),
                event.number(),
                false,
                event.lastSequence(),
                event.finishedAt());
    }

    private static ChangedTalk talk(ConversationReopened event) {
        return new ChangedTalk(
                ref(event, event.onlineChatId()),
                new VisitorId(event.visitorId()),
                event.number(),
                true,
                event.lastSequence(),
                event.reopenedAt());
    }

    private static StateChange finished(ConversationFinished event) {
        Author author = event.finishedBy();
        return new StateChange.Finished(
                ref(event, event.onlineChatId()),
                event.lastSequence(),
                type(author),
                author.name(),
                event.finishedAt());
    }

    private static GivenPageData pageData(PageDataGiven event) {
        return new GivenPageData(
                ref(event, event.onlineChatId()), PageDataReader.claims(event.data()), event.givenAt());
    }

    private static ConversationRef ref(ConversationEvent event, UUID onlineChatId) {
        return new ConversationRef(
                new AccountId(event.accountId()),
                new ConversationId(event.conversationId()),
                new OnlineChatId(onlineChatId));
    }

    private static String type(Author author) {
        return switch (author.type()) {
            case VISITOR -> "visitor";
            case OPERATOR -> "operator";
            case BOT -> "bot";
            case SYSTEM -> "system";
        };
    }
}
