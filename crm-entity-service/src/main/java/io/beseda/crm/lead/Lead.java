package io.beseda.crm.lead;

import io.beseda.crm.accountscope.AccountOwned;
import io.beseda.crm.contact.Contact;
import io.beseda.crm.pipeline.Status;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** A possible sale to a contact. Rows of incoming leads are added for many conversations at once. */
@Entity
@Table(name = "leads")
public class Lead extends AccountOwned {

    @Id
    private Long id;

    private String name;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "status_id")
    private Status status;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "contact_id")
    private Contact contact;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Lead() {}

    public LeadId id() {
        return new LeadId(id);
    }

    public String name() {
        return name;
    }

    public LeadState state() {
        return LeadState.of(status.kind());
    }

    public Contact contact() {
        return contact;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
