package io.beseda.conversation.intake;

import io.beseda.contracts.Event;
import io.beseda.contracts.MessageWritten;
import io.beseda.contracts.Page;
import io.beseda.contracts.Topic;
import io.beseda.conversation.conversation.ConversationId;
import io.beseda.conversation.conversation.FirstPage;
import io.beseda.conversation.message.ClientMessageId;
import io.beseda.conversation.message.MessageText;
import io.beseda.conversation.onlinechat.OnlineChatId;
import io.beseda.conversation.visitor.Visitor;
import io.beseda.conversation.visitor.VisitorId;
import io.beseda.support.account.AccountId;
import io.beseda.support.consuming.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Stores what visitors wrote, a polled batch in one transaction. A text no gateway would have let in is poison. */
@ApplicationScoped
public class VisitorActivityConsumer implements EventHandler {

    private final StoreVisitorMessages storeVisitorMessages;

    @Inject
    public VisitorActivityConsumer(StoreVisitorMessages storeVisitorMessages) {
        this.storeVisitorMessages = storeVisitorMessages;
    }

    @Override
    public Topic topic() {
        return Topic.VISITOR_ACTIVITY;
    }

    @Override
    public void handle(List<? extends Event> events) {
        List<WrittenMessage> written = events.stream()
                .filter(MessageWritten.class::isInstance)
                .map(event -> read((MessageWritten) event))
                .toList();
        if (!written.isEmpty()) {
            storeVisitorMessages.store(written);
        }
    }

    private static WrittenMessage read(MessageWritten event) {
        Visitor visitor = new Visitor(
                new AccountId(event.accountId()),
                new OnlineChatId(event.onlineChatId()),
                new VisitorId(event.visitorId()));
        return new WrittenMessage(
                visitor,
                new ClientMessageId(event.clientMessageId()),
                Optional.ofNullable(event.conversationId()).map(ConversationId::new),
                new MessageText(event.text()),
                Optional.ofNullable(event.page()).flatMap(VisitorActivityConsumer::read));
    }

    private static Optional<FirstPage> read(Page page) {
        if (page.url().isBlank()) {
            return Optional.empty();
        }
        return Optional.of(
                new FirstPage(page.url(), Optional.ofNullable(page.title()), Optional.ofNullable(page.referrer())));
    }
}
