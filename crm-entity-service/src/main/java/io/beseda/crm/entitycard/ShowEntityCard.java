package io.beseda.crm.entitycard;

import io.beseda.crm.dealcard.ShowConversations;
import io.beseda.crm.entity.EntityState;
import io.beseda.crm.entity.ShowEntities;
import io.beseda.crm.entitycard.EntityCardView.LinkedLeadPart;
import io.beseda.crm.entitycard.EntityCardView.LinkedPart;
import io.beseda.crm.entitytype.EntityRef;
import io.beseda.crm.entitytype.EntityType;
import io.beseda.crm.fieldvalue.FieldValuesView;
import io.beseda.crm.incominglead.ShowIncomingLeads;
import io.beseda.crm.incominglead.WaitingView;
import io.beseda.crm.lead.LeadDetails;
import io.beseda.crm.lead.LeadId;
import io.beseda.crm.link.EntityLink;
import io.beseda.support.account.AccountId;
import io.beseda.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Shows what the card of an entity of the account holds around its own fields. */
@ApplicationScoped
public class ShowEntityCard {

    /** Of leads and of conversations; more are found by their lists. */
    private static final int MAX_SHOWN = 200;

    private static final Set<String> REACH = Set.of("PHONE", "EMAIL");

    private final ShowEntities showEntities;
    private final ShowIncomingLeads showIncomingLeads;
    private final ShowConversations showConversations;

    @Inject
    public ShowEntityCard(
            ShowEntities showEntities, ShowIncomingLeads showIncomingLeads, ShowConversations showConversations) {
        this.showEntities = showEntities;
        this.showIncomingLeads = showIncomingLeads;
        this.showConversations = showConversations;
    }

    /** @throws Refusal 404 if the account does not have it */
    @Transactional
    EntityCardView card(AccountId account, EntityRef ref) {
        EntityState entity = showEntities.one(ref.type(), ref.id());
        List<EntityState> contacts = linked(entity, EntityType.CONTACTS);
        boolean isLead = ref.type() == EntityType.LEADS;
        List<Long> leads = isLead ? List.of(ref.id()) : leads(entity, contacts);
        List<LeadId> leadIds = leads.stream().map(LeadId::new).toList();
        return new EntityCardView(
                isLead ? List.of() : leadParts(leads),
                parts(entity, contacts),
                parts(entity, linked(entity, EntityType.COMPANIES)),
                parts(entity, linked(entity, EntityType.CUSTOMERS)),
                isLead ? waiting(account, leadIds).orElse(null) : null,
                leadIds.isEmpty() ? List.of() : showConversations.of(leadIds, MAX_SHOWN));
    }

    private Optional<WaitingView> waiting(AccountId account, List<LeadId> lead) {
        return showIncomingLeads.waiting(account, lead).values().stream().findFirst();
    }

    private List<EntityState> linked(EntityState entity, EntityType type) {
        return showEntities.of(
                type, entity.linked(type).stream().map(EntityRef::id).toList());
    }

    /** Customers and leads know of each other by the contacts they share. */
    private static List<Long> leads(EntityState entity, List<EntityState> contacts) {
        Stream<EntityState> holders =
                entity.ref().type() == EntityType.CUSTOMERS ? contacts.stream() : Stream.of(entity);
        return holders.flatMap(each -> each.linked(EntityType.LEADS).stream())
                .map(EntityRef::id)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .limit(MAX_SHOWN)
                .toList();
    }

    private List<LinkedLeadPart> leadParts(List<Long> leads) {
        return showEntities.of(EntityType.LEADS, leads).stream()
                .map(lead -> {
                    LeadDetails details = (LeadDetails) lead.details();
                    return new LinkedLeadPart(
                            lead.ref().id(), lead.name(), details.price(), details.pipelineId(), details.statusId());
                })
                .toList();
    }

    private static List<LinkedPart> parts(EntityState entity, List<EntityState> others) {
        return others.stream()
                .map(other -> new LinkedPart(other.ref().id(), other.name(), isMain(entity, other.ref()), reach(other)))
                .toList();
    }

    private static boolean isMain(EntityState entity, EntityRef other) {
        return entity.links().stream().filter(link -> link.to().equals(other)).anyMatch(EntityLink::main);
    }

    private static List<String> reach(EntityState entity) {
        return entity.values().stream()
                .filter(field ->
                        REACH.contains(Optional.ofNullable(field.fieldCode()).orElse("")))
                .map(FieldValuesView::values)
                .flatMap(values -> values.stream().map(each -> String.valueOf(each.value())))
                .toList();
    }
}
