package io.beseda.crm.incominglead;

import io.beseda.crm.contact.AddContacts;
import io.beseda.crm.conversation.StartedConversation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

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

    /** The leads that were not there before. */
    @Transactional
    public List<OpenedLead> open(List<StartedConversation> started) {
        if (started.isEmpty()) {
            return List.of();
        }
        addContacts.add(started);
        return incomingLeads.add(started);
    }
}
