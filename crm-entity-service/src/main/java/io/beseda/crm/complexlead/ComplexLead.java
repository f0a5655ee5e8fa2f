package io.beseda.crm.complexlead;

import io.beseda.crm.entity.EntityDraft;
import java.util.Optional;

/** A lead to be, with a contact and a company to be; either may be one that is there already, then it has only its id. */
record ComplexLead(EntityDraft lead, Optional<Part> contact, Optional<Part> company) {

    /** @param existing its id, if it is there already */
    record Part(Optional<Long> existing, EntityDraft draft) {}
}
