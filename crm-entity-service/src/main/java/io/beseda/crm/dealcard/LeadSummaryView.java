package io.beseda.crm.dealcard;

import io.beseda.crm.contact.Contact;
import io.beseda.crm.contact.ContactId;
import io.beseda.crm.lead.Lead;
import io.beseda.crm.lead.LeadId;
import io.beseda.crm.lead.LeadState;
import java.time.Instant;
import java.util.Optional;

/**
 * A lead in a list.
 *
 * @param contact absent if it has none
 */
public record LeadSummaryView(LeadId id, String name, LeadState state, Instant createdAt, ContactPart contact) {

    /** Whose lead it is. */
    public record ContactPart(ContactId id, String name) {}

    static LeadSummaryView of(Lead lead, Optional<Contact> contact) {
        return new LeadSummaryView(
                lead.leadId(),
                lead.name(),
                lead.state(),
                lead.createdAt(),
                contact.map(person -> new ContactPart(person.contactId(), person.name()))
                        .orElse(null));
    }
}
