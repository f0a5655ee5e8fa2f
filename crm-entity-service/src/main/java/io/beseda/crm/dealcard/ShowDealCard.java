package io.beseda.crm.dealcard;

import io.beseda.crm.lead.LeadId;
import io.beseda.crm.lead.LeadRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** A lead's card with its conversations by number. Empty if the account has no such lead. */
@ApplicationScoped
public class ShowDealCard {

    private final LeadRepository leads;
    private final MainContacts mainContacts;
    private final CardConversationRepository conversations;

    @Inject
    public ShowDealCard(LeadRepository leads, MainContacts mainContacts, CardConversationRepository conversations) {
        this.leads = leads;
        this.mainContacts = mainContacts;
        this.conversations = conversations;
    }

    @Transactional
    public Optional<DealCardView> show(LeadId id) {
        return leads.lead(id)
                .map(lead -> DealCardView.of(
                        lead, Optional.ofNullable(mainContacts.of(List.of(lead)).get(id)), conversations.ofLead(id)));
    }
}
