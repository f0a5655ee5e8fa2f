package io.beseda.crm.dealcard;

import io.beseda.crm.lead.LeadId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The conversations on the account's deal cards. */
@ApplicationScoped
public class CardConversationRepository implements PanacheRepositoryBase<CardConversation, UUID> {

    /** Their conversations, the newest first. */
    List<CardConversation> ofLeads(List<LeadId> leads, int limit) {
        return find(
                        "leadId in ?1 and number is not null order by number desc",
                        leads.stream().map(LeadId::value).toList())
                .page(Page.ofSize(limit))
                .list();
    }

    List<CardConversation> ofLead(LeadId lead) {
        return list("leadId = ?1 order by number", lead.value());
    }
}
