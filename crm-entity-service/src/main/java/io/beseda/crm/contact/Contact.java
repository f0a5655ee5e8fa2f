package io.beseda.crm.contact;

import io.beseda.crm.accountscope.AccountOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A person the account deals with. Rows are added by {@link ContactRepository}, for many visitors at once. */
@Entity
@Table(name = "contacts")
public class Contact extends AccountOwned {

    @Id
    private Long id;

    private String name;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Contact() {}

    public ContactId id() {
        return new ContactId(id);
    }

    public String name() {
        return name;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
