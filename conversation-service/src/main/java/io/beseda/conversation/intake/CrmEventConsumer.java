package io.beseda.conversation.intake;

import io.beseda.contracts.ClientErased;
import io.beseda.contracts.ConversationPlaced;
import io.beseda.contracts.Event;
import io.beseda.contracts.ExternalIdMatched;
import io.beseda.contracts.IncomingLeadOpened;
import io.beseda.contracts.Topic;
import io.beseda.conversation.clienthistory.Client;
import io.beseda.conversation.conversation.ConversationId;
import io.beseda.conversation.conversation.LeadLink;
import io.beseda.conversation.conversation.LinkLeads;
import io.beseda.conversation.erasure.BeginErasure;
import io.beseda.conversation.erasure.Erasure;
import io.beseda.conversation.ownership.ExternalIdMatch;
import io.beseda.conversation.ownership.FollowMatch;
import io.beseda.conversation.visitor.VisitorId;
import io.beseda.support.account.AccountId;
import io.beseda.support.consuming.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Notes the lead and contact of a conversation, whom the CRM knows under an external ID, and which clients were erased. A lead of a
 * conversation that does not exist is poison.
 */
@ApplicationScoped
public class CrmEventConsumer implements EventHandler {

    private final LinkLeads linkLeads;
    private final FollowMatch followMatch;
    private final BeginErasure beginErasure;

    @Inject
    public CrmEventConsumer(LinkLeads linkLeads, FollowMatch followMatch, BeginErasure beginErasure) {
        this.linkLeads = linkLeads;
        this.followMatch = followMatch;
        this.beginErasure = beginErasure;
    }

    @Override
    public Topic topic() {
        return Topic.CRM_EVENTS;
    }

    @Override
    public void handle(List<? extends Event> events) {
        List<LeadLink> links =
                events.stream().flatMap(event -> leadOf(event).stream()).toList();
        if (!links.isEmpty()) {
            linkLeads.link(links);
        }
        events.stream()
                .filter(ExternalIdMatched.class::isInstance)
                .map(event -> read((ExternalIdMatched) event))
                .forEach(followMatch::follow);
        events.stream()
                .filter(ClientErased.class::isInstance)
                .map(event -> read((ClientErased) event))
                .forEach(beginErasure::begin);
    }

    private static Erasure read(ClientErased event) {
        List<VisitorId> visitors =
                event.visitorIds().stream().map(VisitorId::new).toList();
        Client client = new Client(new AccountId(event.accountId()), event.contactId(), visitors);
        return new Erasure(event.erasureId(), client, event.erasedAt());
    }

    private static ExternalIdMatch read(ExternalIdMatched event) {
        return new ExternalIdMatch(
                new AccountId(event.accountId()),
                new VisitorId(event.personId()),
                event.version(),
                event.fieldId(),
                event.externalId(),
                switch (event.status()) {
                    case KNOWN -> ExternalIdMatch.Status.KNOWN;
                    case AMBIGUOUS -> ExternalIdMatch.Status.AMBIGUOUS;
                    case UNKNOWN -> ExternalIdMatch.Status.UNKNOWN;
                },
                Optional.ofNullable(event.contactId()),
                event.visitorIds().stream().map(VisitorId::new).collect(Collectors.toSet()),
                event.matchedAt());
    }

    private static Optional<LeadLink> leadOf(Event event) {
        if (event instanceof IncomingLeadOpened opened) {
            return Optional.of(read(opened));
        }
        return event instanceof ConversationPlaced placed ? Optional.of(read(placed)) : Optional.empty();
    }

    private static LeadLink read(ConversationPlaced event) {
        return new LeadLink(
                new AccountId(event.accountId()),
                new ConversationId(event.conversationId()),
                event.leadId(),
                event.contactId());
    }

    private static LeadLink read(IncomingLeadOpened event) {
        return new LeadLink(
                new AccountId(event.accountId()),
                new ConversationId(event.conversationId()),
                event.leadId(),
                event.contactId());
    }
}
