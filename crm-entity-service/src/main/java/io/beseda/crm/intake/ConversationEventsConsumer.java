package io.beseda.crm.intake;

import io.beseda.contracts.Author;
import io.beseda.contracts.ConversationEvent;
import io.beseda.contracts.ConversationFinished;
import io.beseda.contracts.ConversationReopened;
import io.beseda.contracts.ConversationStarted;
import io.beseda.contracts.Event;
import io.beseda.contracts.MessageAdded;
import io.beseda.contracts.Topic;
import io.beseda.crm.conversation.ConversationId;
import io.beseda.crm.conversation.ConversationRef;
import io.beseda.crm.conversation.OnlineChatId;
import io.beseda.crm.conversation.StartedConversation;
import io.beseda.crm.conversation.VisitorId;
import io.beseda.crm.dealcard.CardMessage;
import io.beseda.crm.dealcard.StateChange;
import io.beseda.support.account.AccountId;
import io.beseda.support.consuming.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Reads {@code conversation-events.v1}, a polled batch in one transaction. Redelivery and disorder change nothing; an event of an
 * account that does not exist is parked.
 */
@ApplicationScoped
public class ConversationEventsConsumer implements EventHandler {

    private final TakeConversationChanges takeConversationChanges;

    @Inject
    public ConversationEventsConsumer(TakeConversationChanges takeConversationChanges) {
        this.takeConversationChanges = takeConversationChanges;
    }

    @Override
    public Topic topic() {
        return Topic.CONVERSATION_EVENTS;
    }

    @Override
    public void handle(List<? extends Event> events) {
        List<StartedConversation> started = new ArrayList<>();
        List<CardMessage> messages = new ArrayList<>(events.size());
        List<StateChange> states = new ArrayList<>();
        for (Event event : events) {
            if (event instanceof MessageAdded added) {
                messages.add(message(added));
            } else if (event instanceof ConversationStarted start) {
                started.add(started(start));
            } else if (event instanceof ConversationFinished finished) {
                states.add(finished(finished));
            } else if (event instanceof ConversationReopened reopened) {
                states.add(new StateChange.Reopened(ref(reopened, reopened.onlineChatId()), reopened.lastSequence()));
            }
        }
        takeConversationChanges.take(new ConversationChanges(started, messages, states));
    }

    private static StartedConversation started(ConversationStarted event) {
        return new StartedConversation(
                ref(event, event.onlineChatId()),
                event.number(),
                event.onlineChatName(),
                new VisitorId(event.visitorId()),
                event.startedAt());
    }

    private static CardMessage message(MessageAdded event) {
        Author author = event.author();
        return new CardMessage(
                ref(event, event.onlineChatId()),
                event.sequence(),
                type(author),
                author.name(),
                event.text(),
                event.createdAt());
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
