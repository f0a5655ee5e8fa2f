package io.beseda.crm.contact;

import io.beseda.crm.entity.CrmEntity;
import io.beseda.crm.entity.EntityDetails;
import io.beseda.crm.entity.EntityDraft;
import io.beseda.crm.entitytype.EntityType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A person the account deals with. Those of visitors are added for many at once, by a statement. */
@Entity
@Table(name = "contacts")
public class Contact extends CrmEntity {

    @Column(name = "first_name")
    private String firstName;

    @Column(name = "last_name")
    private String lastName;

    private boolean unsorted;

    protected Contact() {}

    Contact(EntityDraft draft, String name, long by, Instant now) {
        super(draft, name, by, now);
        ContactDraft own = (ContactDraft) draft.details();
        this.firstName = own.firstName().orElse("");
        this.lastName = own.lastName().orElse("");
    }

    @Override
    public EntityType type() {
        return EntityType.CONTACTS;
    }

    @Override
    public EntityDetails details() {
        return new ContactDetails(firstName, lastName, unsorted);
    }

    @Override
    protected void changeDetails(EntityDraft draft, Instant now) {
        ContactDraft own = (ContactDraft) draft.details();
        own.firstName().ifPresent(given -> firstName = given);
        own.lastName().ifPresent(given -> lastName = given);
        boolean renamed = own.firstName().isPresent() || own.lastName().isPresent();
        if (renamed && draft.name().isEmpty()) {
            rename(ContactKind.fullName(firstName, lastName));
        }
    }

    /** An incoming lead of this contact was accepted: lists show it from now on. */
    public void accept() {
        unsorted = false;
    }

    public ContactId contactId() {
        return new ContactId(ref().id());
    }
}
