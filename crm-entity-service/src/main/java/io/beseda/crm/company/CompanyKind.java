package io.beseda.crm.company;

import io.beseda.crm.entity.CrmEntity;
import io.beseda.crm.entity.DetailsDraft;
import io.beseda.crm.entity.EntityCatalog;
import io.beseda.crm.entity.EntityDraft;
import io.beseda.crm.entity.EntityKind;
import io.beseda.crm.entitytype.EntityType;
import io.beseda.support.v4.V4Item;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Companies: they have what all have. */
@ApplicationScoped
public class CompanyKind implements EntityKind {

    private record Draft() implements DetailsDraft {}

    @Override
    public EntityType type() {
        return EntityType.COMPANIES;
    }

    @Override
    public Class<Company> rows() {
        return Company.class;
    }

    @Override
    public DetailsDraft read(V4Item item, EntityCatalog catalog, boolean added) {
        return new Draft();
    }

    @Override
    public CrmEntity create(EntityDraft draft, long by, Instant now) {
        return new Company(draft, by, now);
    }
}
