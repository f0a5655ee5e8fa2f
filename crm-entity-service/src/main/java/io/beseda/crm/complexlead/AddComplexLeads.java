package io.beseda.crm.complexlead;

import io.beseda.crm.complexlead.ComplexLead.Part;
import io.beseda.crm.entity.AddEntities;
import io.beseda.crm.entity.EntityState;
import io.beseda.crm.entitytype.EntityRef;
import io.beseda.crm.entitytype.EntityType;
import io.beseda.crm.link.EntityLink;
import io.beseda.crm.link.LinkEntities;
import io.beseda.support.account.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Adds leads with their contacts and companies, all of them or none. */
@ApplicationScoped
public class AddComplexLeads {

    /** What was made of one entry. */
    record Added(EntityRef lead, Optional<EntityRef> contact, Optional<EntityRef> company) {}

    private final AddEntities addEntities;
    private final LinkEntities linkEntities;

    @Inject
    public AddComplexLeads(AddEntities addEntities, LinkEntities linkEntities) {
        this.addEntities = addEntities;
        this.linkEntities = linkEntities;
    }

    /** In the order given. */
    @Transactional
    List<Added> add(AccountId account, List<ComplexLead> given, long by) {
        return given.stream().map(each -> add(account, each, by)).toList();
    }

    private Added add(AccountId account, ComplexLead given, long by) {
        EntityState lead = addEntities
                .add(account, EntityType.LEADS, List.of(given.lead()), by)
                .get(0);
        Optional<EntityRef> contact = given.contact().map(part -> part(account, EntityType.CONTACTS, part, by));
        Optional<EntityRef> company = given.company().map(part -> part(account, EntityType.COMPANIES, part, by));
        List<EntityLink> links = new ArrayList<>();
        contact.ifPresent(ref -> links.add(EntityLink.between(lead.ref(), ref, true)));
        company.ifPresent(ref -> links.add(EntityLink.between(lead.ref(), ref, false)));
        contact.flatMap(person -> company.map(firm -> EntityLink.between(person, firm, false)))
                .ifPresent(links::add);
        if (!links.isEmpty()) {
            linkEntities.link(account, links, by);
        }
        return new Added(lead.ref(), contact, company);
    }

    private EntityRef part(AccountId account, EntityType type, Part part, long by) {
        return part.existing()
                .map(id -> new EntityRef(type, id))
                .orElseGet(() -> addEntities
                        .add(account, type, List.of(part.draft()), by)
                        .get(0)
                        .ref());
    }
}
