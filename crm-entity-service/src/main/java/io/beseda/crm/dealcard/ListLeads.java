package io.beseda.crm.dealcard;

import io.beseda.crm.contact.Contact;
import io.beseda.crm.lead.Lead;
import io.beseda.crm.lead.LeadId;
import io.beseda.crm.lead.LeadRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A page of the account's leads, the newest first. Leads that come in meanwhile neither repeat nor hide any. */
@ApplicationScoped
public class ListLeads {

    private final LeadRepository leads;
    private final MainContacts mainContacts;

    @Inject
    public ListLeads(LeadRepository leads, MainContacts mainContacts) {
        this.leads = leads;
        this.mainContacts = mainContacts;
    }

    @Transactional
    LeadsView list(LeadCursor cursor, int limit) {
        List<Lead> found = leads.before(cursor.after(), limit + 1);
        Map<LeadId, Contact> contacts = mainContacts.of(found);
        List<LeadSummaryView> items = found.stream()
                .limit(limit)
                .map(lead -> LeadSummaryView.of(lead, Optional.ofNullable(contacts.get(lead.leadId()))))
                .toList();
        boolean more = found.size() > limit;
        String next = more ? new LeadCursor(items.get(limit - 1).id()).toString() : null;
        return new LeadsView(items, next);
    }
}
