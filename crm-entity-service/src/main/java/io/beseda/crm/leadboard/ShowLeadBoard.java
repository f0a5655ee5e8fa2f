package io.beseda.crm.leadboard;

import static java.util.stream.Collectors.toMap;

import io.beseda.crm.entity.EntityRepository;
import io.beseda.crm.entity.EntityState;
import io.beseda.crm.entity.ShowEntities;
import io.beseda.crm.entitysearch.EntityFilter;
import io.beseda.crm.entitysearch.EntitySearchRepository;
import io.beseda.crm.entitytype.EntityType;
import io.beseda.crm.incominglead.ShowIncomingLeads;
import io.beseda.crm.incominglead.WaitingView;
import io.beseda.crm.lead.LeadId;
import io.beseda.crm.leadboard.BoardLeadView.ContactPart;
import io.beseda.crm.leadboard.TotalsView.StatusPart;
import io.beseda.crm.pipeline.Pipelines;
import io.beseda.support.account.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows the leads of the account as its board does. */
@ApplicationScoped
public class ShowLeadBoard {

    private final ShowEntities showEntities;
    private final ShowIncomingLeads showIncomingLeads;
    private final EntityRepository entities;
    private final EntitySearchRepository search;

    @Inject
    public ShowLeadBoard(
            ShowEntities showEntities,
            ShowIncomingLeads showIncomingLeads,
            EntityRepository entities,
            EntitySearchRepository search) {
        this.showEntities = showEntities;
        this.showIncomingLeads = showIncomingLeads;
        this.entities = entities;
        this.search = search;
    }

    @Transactional
    BoardPageView page(AccountId account, EntityFilter filter) {
        ShowEntities.Page page = showEntities.page(account, filter);
        List<LeadId> ids = page.entities().stream()
                .map(lead -> new LeadId(lead.ref().id()))
                .toList();
        Map<LeadId, WaitingView> waiting = showIncomingLeads.waiting(account, ids);
        Map<Long, ContactPart> contacts = contacts(page.entities());
        List<BoardLeadView> items = page.entities().stream()
                .map(lead -> BoardLeadView.of(
                        lead,
                        mainContact(lead).map(contacts::get),
                        Optional.ofNullable(waiting.get(new LeadId(lead.ref().id())))))
                .toList();
        return new BoardPageView(items, page.more());
    }

    @Transactional
    TotalsView totals(AccountId account, EntityFilter filter, Pipelines pipelines) {
        return new TotalsView(search.totals(account, filter).stream()
                .flatMap(total -> pipelines.byInternalId(total.statusId()).stream()
                        .map(status -> new StatusPart(status.pipelineId(), status.id(), total.count(), total.price())))
                .toList());
    }

    private Map<Long, ContactPart> contacts(List<EntityState> leads) {
        List<Long> ids =
                leads.stream().flatMap(lead -> mainContact(lead).stream()).toList();
        return entities.of(EntityType.CONTACTS, ids.stream().distinct().toList()).stream()
                .map(contact -> new ContactPart(contact.ref().id(), contact.name()))
                .collect(toMap(ContactPart::id, contact -> contact));
    }

    /** Links come with the main contact first. */
    private static Optional<Long> mainContact(EntityState lead) {
        return lead.linked(EntityType.CONTACTS).stream().findFirst().map(ref -> ref.id());
    }
}
