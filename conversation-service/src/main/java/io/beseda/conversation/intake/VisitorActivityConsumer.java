package io.beseda.conversation.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.beseda.contracts.Event;
import io.beseda.contracts.FinishRequested;
import io.beseda.contracts.MessageWritten;
import io.beseda.contracts.Page;
import io.beseda.contracts.PageDataWritten;
import io.beseda.contracts.Topic;
import io.beseda.contracts.VisitorActivity;
import io.beseda.conversation.attachment.AttachmentId;
import io.beseda.conversation.conversation.ConversationId;
import io.beseda.conversation.conversation.FirstPage;
import io.beseda.conversation.message.ClientMessageId;
import io.beseda.conversation.message.MessageText;
import io.beseda.conversation.onlinechat.OnlineChatId;
import io.beseda.conversation.visitor.PageData;
import io.beseda.conversation.visitor.Visitor;
import io.beseda.conversation.visitor.VisitorId;
import io.beseda.support.account.AccountId;
import io.beseda.support.consuming.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Takes in what visitors did, a polled batch in one transaction. A text no gateway would have let in is poison. */
@ApplicationScoped
public class VisitorActivityConsumer implements EventHandler {

    private final TakeInActivities takeInActivities;
    private final ObjectMapper json;

    @Inject
    public VisitorActivityConsumer(TakeInActivities takeInActivities, ObjectMapper json) {
        this.takeInActivities = takeInActivities;
        this.json = json;
    }

    @Override
    public Topic topic() {
        return Topic.VISITOR_ACTIVITY;
    }

    @Override
    public void handle(List<? extends Event> events) {
        List<Activity> activities = events.stream()
                .filter(VisitorActivity.class::isInstance)
                .map(event -> read((VisitorActivity) event))
                .toList();
        if (!activities.isEmpty()) {
            takeInActivities.take(activities);
        }
    }

    private Activity read(VisitorActivity event) {
        if (event instanceof MessageWritten written) {
            return read(written);
        }
        if (event instanceof FinishRequested requested) {
            return new RequestedFinish(
                    visitor(requested, requested.onlineChatId()),
                    new ConversationId(requested.conversationId()),
                    requested.requestedAt());
        }
        if (event instanceof PageDataWritten told) {
            return new ToldPageData(
                    visitor(told, told.onlineChatId()),
                    new ConversationId(told.conversationId()),
                    passedOn(told.data()),
                    told.writtenAt());
        }
        throw new IllegalStateException("no such activity: " + event.getClass());
    }

    private static WrittenMessage read(MessageWritten event) {
        List<AttachmentId> attachments = Optional.ofNullable(event.attachmentIds()).orElse(List.of()).stream()
                .map(AttachmentId::new)
                .toList();
        return new WrittenMessage(
                visitor(event, event.onlineChatId()),
                new ClientMessageId(event.clientMessageId()),
                Optional.ofNullable(event.conversationId()).map(ConversationId::new),
                MessageText.of(event.text(), attachments),
                attachments,
                Optional.ofNullable(event.page()).flatMap(VisitorActivityConsumer::read));
    }

    private static Visitor visitor(VisitorActivity event, UUID onlineChatId) {
        return new Visitor(
                new AccountId(event.accountId()), new OnlineChatId(onlineChatId), new VisitorId(event.visitorId()));
    }

    private PageData passedOn(io.beseda.contracts.PageData data) {
        try {
            return new PageData(json.writeValueAsString(data));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("page data that cannot be written as JSON", e);
        }
    }

    private static Optional<FirstPage> read(Page page) {
        if (page.url().isBlank()) {
            return Optional.empty();
        }
        return Optional.of(
                new FirstPage(page.url(), Optional.ofNullable(page.title()), Optional.ofNullable(page.referrer())));
    }
}
