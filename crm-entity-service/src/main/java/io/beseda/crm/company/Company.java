package io.beseda.crm.company;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.beseda.crm.entity.CrmEntity;
import io.beseda.crm.entity.EntityDetails;
import io.beseda.crm.entity.EntityDraft;
import io.beseda.crm.entitytype.EntityType;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** An organisation the account deals with. */
@Entity
@Table(name = "companies")
public class Company extends CrmEntity {

    /** Companies have nothing of their own; the annotation makes that no mistake to Jackson. */
    @JsonInclude
    record Details() implements EntityDetails {}

    protected Company() {}

    Company(EntityDraft draft, long by, Instant now) {
        super(draft, draft.name().orElse(""), by, now);
    }

    @Override
    public EntityType type() {
        return EntityType.COMPANIES;
    }

    @Override
    public EntityDetails details() {
        return new Details();
    }

    @Override
    protected void changeDetails(EntityDraft draft, Instant now) {
        // There are none.
    }
}
