package io.beseda.conversation.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.beseda.contracts.BotMessages;
import io.beseda.contracts.Event;
import io.beseda.contracts.FinishRequested;
import io.beseda.contracts.MessageWritten;
import io.beseda.contracts.Page;
import io.beseda.contracts.PageDataWritten;
import io.beseda.contracts.Topic;
import io.beseda.contracts.VisitorActivity;
import io.beseda.contracts.VisitorIdentified;
import io.beseda.conversation.attachment.AttachmentId;
import io.beseda.conversation.conversation.ConversationId;
import io.beseda.conversation.conversation.FirstPage;
import io.beseda.conversation.message.ClientMessageId;
import io.beseda.conversation.message.MessageText;
import io.beseda.conversation.onlinechat.OnlineChatId;
import io.beseda.conversation.ownership.IdentifiedVisitor;
import io.beseda.conversation.ownership.LinkVisitors;
import io.beseda.conversation.visitor.ClientIdentity;
import io.beseda.conversation.visitor.PageData;
import io.beseda.conversation.visitor.Visitor;
import io.beseda.conversation.visitor.VisitorId;
import io.beseda.support.account.AccountId;
import io.beseda.support.consuming.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes in what visitors did, a polled batch in one transaction, or in a few where visitors proved to be persons among it. A text no
 * gateway would have let in is poison.
 */
@ApplicationScoped
public class VisitorActivityConsumer implements EventHandler {

    private final TakeInActivities takeInActivities;
    private final LinkVisitors linkVisitors;
    private final ObjectMapper json;

    @Inject
    public VisitorActivityConsumer(TakeInActivities takeInActivities, LinkVisitors linkVisitors, ObjectMapper json) {
        this.takeInActivities = takeInActivities;
        this.linkVisitors = linkVisitors;
        this.json = json;
    }

    @Override
    public Topic topic() {
        return Topic.VISITOR_ACTIVITY;
    }

    @Override
    public void handle(List<? extends Event> events) {
        var pending = new Pending();
        for (Event event : events) {
            if (event instanceof VisitorIdentified identified) {
                pending.identified.add(read(identified));
            } else if (event instanceof VisitorActivity activity) {
                if (pending.mustSettle(activity.visitorId())) {
                    take(pending);
                    pending = new Pending();
                }
                pending.activities.add(read(activity));
            }
        }
        take(pending);
    }

    /**
     * What was not taken in yet. Activities go first, so what follows a link of its own visitor or person waits for the next turn: what one
     * visitor did keeps its order, and a batch that nobody identifies himself in is one transaction.
     */
    private static final class Pending {

        private final List<Activity> activities = new ArrayList<>();
        private final List<IdentifiedVisitor> identified = new ArrayList<>();

        private boolean mustSettle(UUID visitorId) {
            return identified.stream()
                    .anyMatch(link -> link.visitor().visitorId().value().equals(visitorId)
                            || link.person().value().equals(visitorId));
        }
    }

    private void take(Pending pending) {
        if (!pending.activities.isEmpty()) {
            takeInActivities.take(pending.activities);
        }
        if (!pending.identified.isEmpty()) {
            linkVisitors.link(pending.identified);
        }
    }

    private static IdentifiedVisitor read(VisitorIdentified event) {
        return new IdentifiedVisitor(
                visitor(event, event.onlineChatId()),
                new VisitorId(event.personId()),
                read(event.identity()),
                event.identifiedAt());
    }

    private static ClientIdentity read(io.beseda.contracts.ClientIdentity identity) {
        return new ClientIdentity(
                identity.externalId(),
                Optional.ofNullable(identity.fieldId()),
                switch (identity.proof()) {
                    case SIGNED -> ClientIdentity.Proof.SIGNED;
                    case UNGUESSABLE -> ClientIdentity.Proof.UNGUESSABLE;
                    case CLAIMED -> ClientIdentity.Proof.CLAIMED;
                });
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
                Optional.ofNullable(event.page()).flatMap(VisitorActivityConsumer::read),
                Optional.ofNullable(event.identity()).map(VisitorActivityConsumer::read),
                event.writtenAt(),
                Optional.ofNullable(event.bot())
                        .map(VisitorActivityConsumer::read)
                        .orElse(BotSaid.NOTHING));
    }

    private static BotSaid read(BotMessages bot) {
        return new BotSaid(
                bot.before().stream().map(MessageText::new).toList(),
                bot.after().stream().map(MessageText::new).toList());
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
