package io.beseda.conversation.intake;

import io.beseda.contracts.Event;
import io.beseda.contracts.IncomingLeadOpened;
import io.beseda.contracts.Topic;
import io.beseda.conversation.conversation.ConversationId;
import io.beseda.conversation.conversation.LeadLink;
import io.beseda.conversation.conversation.LinkLeads;
import io.beseda.support.account.AccountId;
import io.beseda.support.consuming.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Notes the lead and contact of a conversation. A lead of a conversation that does not exist is poison. */
@ApplicationScoped
public class CrmEventConsumer implements EventHandler {

    private final LinkLeads linkLeads;

    @Inject
    public CrmEventConsumer(LinkLeads linkLeads) {
        this.linkLeads = linkLeads;
    }

    @Override
    public Topic topic() {
        return Topic.CRM_EVENTS;
    }

    @Override
    public void handle(List<? extends Event> events) {
        List<LeadLink> links = events.stream()
                .filter(IncomingLeadOpened.class::isInstance)
                .map(event -> read((IncomingLeadOpened) event))
                .toList();
        if (!links.isEmpty()) {
            linkLeads.link(links);
        }
    }

    private static LeadLink read(IncomingLeadOpened event) {
        return new LeadLink(
                new AccountId(event.accountId()),
                new ConversationId(event.conversationId()),
                event.leadId(),
                event.contactId());
    }
}
