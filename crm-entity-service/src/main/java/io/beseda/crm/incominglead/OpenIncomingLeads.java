package io.beseda.crm.incominglead;

import io.beseda.crm.contact.AddContacts;
import io.beseda.crm.contact.ContactId;
import io.beseda.crm.conversation.ConversationRef;
import io.beseda.crm.conversation.StartedConversation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;

/**
 * Opens a contact and an incoming lead, named after the chat, for conversations that have just started: exactly one lead per
 * conversation and one contact per visitor, however often and by how many at once it is asked. The accounts must exist.
 */
@ApplicationScoped
public class OpenIncomingLeads {

    private final AddContacts addContacts;
    private final IncomingLeadRepository incomingLeads;

    @Inject
    public OpenIncomingLeads(AddContacts addContacts, IncomingLeadRepository incomingLeads) {
        this.addContacts = addContacts;
        this.incomingLeads = incomingLeads;
    }

    /** What was not there before. */
    public record Opened(List<OpenedLead> leads, Set<ContactId> contacts) {}

    /** Those of these conversations that have a lead: what comes again. */
    @Transactional
    public Set<ConversationRef> opened(List<StartedConversation> started) {
        return started.isEmpty() ? Set.of() : incomingLeads.opened(started);
    }

    @Transactional
    public Opened open(List<StartedConversation> started) {
        if (started.isEmpty()) {
            return new Opened(List.of(), Set.of());
        }
        Set<ContactId> contacts = addContacts.add(started);
        return new Opened(incomingLeads.add(started), contacts);
    }
}
