package io.beseda.crm.dealcard;

import io.beseda.crm.lead.LeadId;
import io.beseda.crm.lead.LeadRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** A lead's card with its conversations by number. Empty if the account has no such lead. */
@ApplicationScoped
public class ShowDealCard {

    private final LeadRepository leads;
    private final CardConversationRepository conversations;

    @Inject
    public ShowDealCard(LeadRepository leads, CardConversationRepository conversations) {
        this.leads = leads;
        this.conversations = conversations;
    }

    @Transactional
    public Optional<DealCardView> show(LeadId id) {
        return leads.lead(id).map(lead -> DealCardView.of(lead, conversations.ofLead(id)));
    }
}
