package io.beseda.crm.dealcard;

import io.beseda.crm.contact.Contact;
import io.beseda.crm.contact.ContactId;
import io.beseda.crm.lead.Lead;
import io.beseda.crm.lead.LeadId;
import io.beseda.crm.lead.LeadState;
import java.time.Instant;
import java.util.List;

/** A lead with everything its card shows. */
public record DealCardView(
        LeadId id,
        String name,
        LeadState state,
        Instant createdAt,
        ContactPart contact,
        List<CardConversationView> conversations) {

    /** Whose lead it is. */
    public record ContactPart(ContactId id, String name, Instant createdAt) {}

    static DealCardView of(Lead lead, List<CardConversation> conversations) {
        Contact contact = lead.contact();
        return new DealCardView(
                lead.id(),
                lead.name(),
                lead.state(),
                lead.createdAt(),
                new ContactPart(contact.id(), contact.name(), contact.createdAt()),
                conversations.stream().map(CardConversation::view).toList());
    }
}
