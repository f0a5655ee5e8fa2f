package io.beseda.crm.customer;

import io.beseda.crm.entity.CrmEntity;
import io.beseda.crm.entity.EntityDetails;
import io.beseda.crm.entity.EntityDraft;
import io.beseda.crm.entitytype.EntityType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** Who has bought and is expected to buy again. */
@Entity
@Table(name = "customers")
public class Customer extends CrmEntity {

    @Column(name = "next_price")
    private long nextPrice;

    @Column(name = "next_date")
    private Instant nextDate;

    private int periodicity;

    protected Customer() {}

    Customer(EntityDraft draft, long by, Instant now) {
        super(draft, draft.name().orElse(""), by, now);
        changeDetails(draft, now);
    }

    @Override
    public EntityType type() {
        return EntityType.CUSTOMERS;
    }

    @Override
    public EntityDetails details() {
        return new CustomerDetails(
                nextPrice,
                Optional.ofNullable(nextDate).map(Instant::getEpochSecond).orElse(null),
                null,
                periodicity,
                0,
                0,
                0);
    }

    @Override
    protected void changeDetails(EntityDraft draft, Instant now) {
        CustomerDraft own = (CustomerDraft) draft.details();
        own.nextPrice().ifPresent(given -> nextPrice = given);
        own.nextDate().ifPresent(given -> nextDate = given);
        own.periodicity().ifPresent(given -> periodicity = given);
    }
}
