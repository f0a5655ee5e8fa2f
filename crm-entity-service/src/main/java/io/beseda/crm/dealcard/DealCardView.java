package io.beseda.crm.dealcard;

import io.beseda.crm.contact.Contact;
import io.beseda.crm.contact.ContactId;
import io.beseda.crm.lead.Lead;
import io.beseda.crm.lead.LeadId;
import io.beseda.crm.lead.LeadState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A lead with everything its card shows.
 *
 * @param contact absent if it has none
 */
public record DealCardView(
        LeadId id,
        String name,
        LeadState state,
        Instant createdAt,
        ContactPart contact,
        List<CardConversationView> conversations) {

    /** Whose lead it is. */
    public record ContactPart(ContactId id, String name, Instant createdAt) {}

    static DealCardView of(Lead lead, Optional<Contact> contact, List<CardConversation> conversations) {
        return new DealCardView(
                lead.leadId(),
                lead.name(),
                lead.state(),
                lead.createdAt(),
                contact.map(person -> new ContactPart(person.contactId(), person.name(), person.createdAt()))
                        .orElse(null),
                conversations.stream().map(CardConversation::view).toList());
    }
}
