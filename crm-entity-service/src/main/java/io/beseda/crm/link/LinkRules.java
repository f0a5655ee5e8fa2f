package io.beseda.crm.link;

import static io.beseda.crm.entitytype.EntityType.COMPANIES;
import static io.beseda.crm.entitytype.EntityType.CONTACTS;
import static io.beseda.crm.entitytype.EntityType.CUSTOMERS;
import static io.beseda.crm.entitytype.EntityType.LEADS;

import io.beseda.crm.entitytype.EntityRef;
import io.beseda.crm.entitytype.EntityType;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which kinds of entities can be linked, and which way round a link is kept. */
final class LinkRules {

    private static final Map<EntityType, Set<EntityType>> KEPT = Map.of(
            LEADS, Set.of(CONTACTS, COMPANIES),
            CUSTOMERS, Set.of(CONTACTS, COMPANIES),
            CONTACTS, Set.of(COMPANIES));

    private LinkRules() {}

    /** Empty if such entities are not linked. */
    static Optional<EntityLink> link(EntityRef one, EntityRef other, boolean main) {
        if (KEPT.getOrDefault(one.type(), Set.of()).contains(other.type())) {
            return Optional.of(new EntityLink(one, other, main));
        }
        if (KEPT.getOrDefault(other.type(), Set.of()).contains(one.type())) {
            return Optional.of(new EntityLink(other, one, main));
        }
        return Optional.empty();
    }

    /** A lead, customer or contact has one company. */
    static boolean isOnlyOne(EntityLink link) {
        return link.to().type() == COMPANIES;
    }
}
