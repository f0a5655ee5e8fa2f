package io.beseda.crm.dealcard;

import io.beseda.crm.contact.Contact;
import io.beseda.crm.contact.ContactId;
import io.beseda.crm.lead.Lead;
import io.beseda.crm.lead.LeadId;
import io.beseda.crm.lead.LeadState;
import java.time.Instant;

/** A lead in a list. */
public record LeadSummaryView(LeadId id, String name, LeadState state, Instant createdAt, ContactPart contact) {

    /** Whose lead it is. */
    public record ContactPart(ContactId id, String name) {}

    static LeadSummaryView of(Lead lead) {
        Contact contact = lead.contact();
        return new LeadSummaryView(
                lead.id(), lead.name(), lead.state(), lead.createdAt(), new ContactPart(contact.id(), contact.name()));
    }
}
