package io.beseda.crm.contact;

import io.beseda.crm.conversation.StartedConversation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;

/** Sees to it that every visitor who started a conversation is a contact of the account: one, however often it is asked. */
@ApplicationScoped
public class AddContacts {

    private final ContactRepository contacts;

    @Inject
    public AddContacts(ContactRepository contacts) {
        this.contacts = contacts;
    }

    /** Those added. */
    @Transactional
    public Set<ContactId> add(List<StartedConversation> started) {
        return contacts.addForVisitors(started);
    }
}
