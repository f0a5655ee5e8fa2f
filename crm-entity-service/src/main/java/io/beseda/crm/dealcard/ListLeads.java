package io.beseda.crm.dealcard;

import io.beseda.crm.lead.Lead;
import io.beseda.crm.lead.LeadRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** A page of the account's leads, the newest first. Leads that come in meanwhile neither repeat nor hide any. */
@ApplicationScoped
public class ListLeads {

    private final LeadRepository leads;

    @Inject
    public ListLeads(LeadRepository leads) {
        this.leads = leads;
    }

    @Transactional
    LeadsView list(LeadCursor cursor, int limit) {
        List<Lead> found = leads.before(cursor.after(), limit + 1);
        List<LeadSummaryView> items =
                found.stream().limit(limit).map(LeadSummaryView::of).toList();
        boolean more = found.size() > limit;
        String next = more ? new LeadCursor(items.get(limit - 1).id()).toString() : null;
        return new LeadsView(items, next);
    }
}
