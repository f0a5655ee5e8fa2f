package io.beseda.conversation.search;

import io.beseda.contracts.Event;
import io.beseda.contracts.MessageAdded;
import io.beseda.contracts.Topic;
import io.beseda.conversation.conversation.ConversationId;
import io.beseda.support.account.AccountId;
import io.beseda.support.consuming.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;

/** Makes every message with a text known to the search, a polled batch in one statement, outside the way of messages. */
@ApplicationScoped
public class MessageSearchConsumer implements EventHandler {

    private static final Duration REST = Duration.ofMillis(250);

    private final KeepSearchable keepSearchable;

    @Inject
    public MessageSearchConsumer(KeepSearchable keepSearchable) {
        this.keepSearchable = keepSearchable;
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
        List<SearchableMessage> messages = events.stream()
                .filter(MessageAdded.class::isInstance)
                .map(MessageAdded.class::cast)
                .filter(added -> !added.text().isBlank())
                .map(MessageSearchConsumer::read)
                .toList();
        if (!messages.isEmpty()) {
            keepSearchable.keep(messages);
        }
    }

    private static SearchableMessage read(MessageAdded event) {
        return new SearchableMessage(
                new AccountId(event.accountId()),
                new ConversationId(event.conversationId()),
                event.sequence(),
                event.createdAt(),
                SearchableText.of(event.text()));
    }
}
