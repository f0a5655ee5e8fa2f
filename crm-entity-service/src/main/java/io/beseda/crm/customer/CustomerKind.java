package io.beseda.crm.customer;

import io.beseda.crm.entity.CrmEntity;
import io.beseda.crm.entity.DetailsDraft;
import io.beseda.crm.entity.EntityCatalog;
import io.beseda.crm.entity.EntityDraft;
import io.beseda.crm.entity.EntityKind;
import io.beseda.crm.entity.EntityRequests;
import io.beseda.crm.entitytype.EntityType;
import io.beseda.support.v4.V4Flaw;
import io.beseda.support.v4.V4Item;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Customers: it is known when they are expected to buy next, and for how much. */
@ApplicationScoped
public class CustomerKind implements EntityKind {

    private static final long MAX_PRICE = 999_999_999_999_999L;
    private static final long MAX_DAYS = 36_500;

    @Override
    public EntityType type() {
        return EntityType.CUSTOMERS;
    }

    @Override
    public Class<Customer> rows() {
        return Customer.class;
    }

    @Override
    public DetailsDraft read(V4Item item, EntityCatalog catalog, boolean added) {
        return new CustomerDraft(
                bounded(item, "next_price", MAX_PRICE),
                EntityRequests.time(item, "next_date"),
                bounded(item, "periodicity", MAX_DAYS).map(Long::intValue));
    }

    @Override
    public CrmEntity create(EntityDraft draft, long by, Instant now) {
        return new Customer(draft, by, now);
    }

    private static Optional<Long> bounded(V4Item item, String key, long most) {
        Optional<Long> number = item.number(key);
        if (number.filter(given -> given < 0 || given > most).isPresent()) {
            item.refuse(key, V4Flaw.INVALID_VALUE, "A whole number from 0 to %d.".formatted(most));
            return Optional.empty();
        }
        return number;
    }
}
