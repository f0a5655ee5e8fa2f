package io.beseda.crm.dealcard;

import io.beseda.crm.lead.LeadId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The conversations on the account's deal cards. */
@ApplicationScoped
public class CardConversationRepository implements PanacheRepositoryBase<CardConversation, UUID> {

    List<CardConversation> ofLead(LeadId lead) {
        return list("leadId = ?1 order by number", lead.value());
    }
}
