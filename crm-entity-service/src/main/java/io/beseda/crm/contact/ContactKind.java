package io.beseda.crm.contact;

import io.beseda.crm.entity.CrmEntity;
import io.beseda.crm.entity.DetailsDraft;
import io.beseda.crm.entity.EntityCatalog;
import io.beseda.crm.entity.EntityDraft;
import io.beseda.crm.entity.EntityKind;
import io.beseda.crm.entity.EntityRequests;
import io.beseda.crm.entitytype.EntityType;
import io.beseda.support.v4.V4Item;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Contacts: they have a first and a last name, which make the name unless that is given too. */
@ApplicationScoped
public class ContactKind implements EntityKind {

    private static final int MAX_NAME = 255;

    @Override
    public EntityType type() {
        return EntityType.CONTACTS;
    }

    @Override
    public Class<Contact> rows() {
        return Contact.class;
    }

    @Override
    public DetailsDraft read(V4Item item, EntityCatalog catalog, boolean added) {
        return new ContactDraft(
                EntityRequests.text(item, "first_name", MAX_NAME), EntityRequests.text(item, "last_name", MAX_NAME));
    }

    @Override
    public CrmEntity create(EntityDraft draft, long by, Instant now) {
        ContactDraft own = (ContactDraft) draft.details();
        String name = draft.name()
                .orElseGet(() ->
                        fullName(own.firstName().orElse(""), own.lastName().orElse("")));
        return new Contact(draft, name, by, now);
    }

    static String fullName(String firstName, String lastName) {
        return (firstName + " " + lastName).strip();
    }
}
