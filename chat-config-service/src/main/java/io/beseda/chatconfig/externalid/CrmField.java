package io.beseda.chatconfig.externalid;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

/** A custom field of the CRM as it was last told of. Rows are written by {@link CrmFieldRepository}, for many accounts at once. */
@Entity
@Immutable
public class CrmField {

    @Id
    private long id;

    @TenantId
    private String accountId;

    private CrmEntityType entityType;
    private String type;
    private String name;
    private boolean deleted;

    /** For Hibernate. */
    protected CrmField() {}

    public CrmFieldId id() {
        return new CrmFieldId(id);
    }

    public CrmEntityType entityType() {
        return entityType;
    }

    /** The CRM's code. */
    public String type() {
        return type;
    }

    public String name() {
        return name;
    }

    /** It is in the CRM no more. */
    public boolean isDeleted() {
        return deleted;
    }
}
