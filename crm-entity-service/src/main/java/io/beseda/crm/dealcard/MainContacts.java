package io.beseda.crm.dealcard;

import io.beseda.crm.contact.Contact;
import io.beseda.crm.entity.EntityRepository;
import io.beseda.crm.entitytype.EntityRef;
import io.beseda.crm.entitytype.EntityType;
import io.beseda.crm.lead.Lead;
import io.beseda.crm.lead.LeadId;
import io.beseda.crm.link.LinkRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whose leads they are. */
@ApplicationScoped
public class MainContacts {

    private final LinkRepository links;
    private final EntityRepository entities;

    @Inject
    public MainContacts(LinkRepository links, EntityRepository entities) {
        this.links = links;
        this.entities = entities;
    }

    /** By lead; leads without contacts are not in it. */
    Map<LeadId, Contact> of(List<Lead> leads) {
        if (leads.isEmpty()) {
            return Map.of();
        }
        Map<LeadId, Long> ids = new HashMap<>();
        links.of(
                        leads.get(0).accountId(),
                        EntityType.LEADS,
                        leads.stream().map(lead -> lead.ref().id()).toList())
                .forEach((lead, linked) -> linked.stream()
                        .filter(link -> link.main() && link.to().type() == EntityType.CONTACTS)
                        .findFirst()
                        .map(link -> link.to().id())
                        .ifPresent(contact -> ids.put(new LeadId(lead), contact)));
        Map<EntityRef, Contact> contacts = new HashMap<>();
        entities.of(EntityType.CONTACTS, List.copyOf(ids.values()))
                .forEach(contact -> contacts.put(contact.ref(), (Contact) contact));
        Map<LeadId, Contact> byLead = new HashMap<>();
        ids.forEach((lead, contact) -> byLead.put(lead, contacts.get(new EntityRef(EntityType.CONTACTS, contact))));
        return byLead;
    }
}
