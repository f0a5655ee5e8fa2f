package io.beseda.crm.dealcard;

import io.beseda.crm.lead.LeadId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Shows the conversations about leads of the account, the newest first. */
@ApplicationScoped
public class ShowConversations {

    private final CardConversationRepository conversations;

    @Inject
    public ShowConversations(CardConversationRepository conversations) {
        this.conversations = conversations;
    }

    @Transactional
    public List<CardConversationView> of(List<LeadId> leads, int limit) {
        return conversations.ofLeads(leads, limit).stream()
                .map(CardConversation::view)
                .toList();
    }
}
