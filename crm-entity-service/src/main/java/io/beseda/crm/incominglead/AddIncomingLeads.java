package io.beseda.crm.incominglead;

import io.beseda.crm.entity.AddEntities;
import io.beseda.crm.entity.ChangeEntities;
import io.beseda.crm.entity.EntityDraft;
import io.beseda.crm.entity.EntityState;
import io.beseda.crm.entitytype.EntityType;
import io.beseda.crm.lead.Lead;
import io.beseda.crm.lead.LeadId;
import io.beseda.crm.link.EntityLink;
import io.beseda.crm.link.LinkEntities;
import io.beseda.crm.pipeline.StatusKind;
import io.beseda.crm.pipeline.StatusRepository;
import io.beseda.support.account.AccountId;
import io.beseda.support.account.UserId;
import io.beseda.support.identifier.UuidV7;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Adds what came in over the API: forms and calls, each with its lead, contacts and companies; all of them or none. */
@ApplicationScoped
public class AddIncomingLeads {

    private final AddEntities addEntities;
    private final ChangeEntities changeEntities;
    private final LinkEntities linkEntities;
    private final StatusRepository statuses;
    private final SortingRepository sorting;
    private final ShowIncomingLeads showIncomingLeads;
    private final Event<IncomingLeadAdded> added;
    private final UuidV7 uuids;
    private final Clock clock;

    @Inject
    public AddIncomingLeads(
            AddEntities addEntities,
            ChangeEntities changeEntities,
            LinkEntities linkEntities,
            StatusRepository statuses,
            SortingRepository sorting,
            ShowIncomingLeads showIncomingLeads,
            Event<IncomingLeadAdded> added,
            UuidV7 uuids,
            Clock clock) {
        this.addEntities = addEntities;
        this.changeEntities = changeEntities;
        this.linkEntities = linkEntities;
        this.statuses = statuses;
        this.sorting = sorting;
        this.showIncomingLeads = showIncomingLeads;
        this.added = added;
        this.uuids = uuids;
        this.clock = clock;
    }

    /** In the order given. */
    @Transactional
    List<ShowIncomingLeads.Shown> add(AccountId account, Category category, List<NewIncomingLead> given, UserId by) {
        return given.stream().map(each -> add(account, category, each, by)).toList();
    }

    private ShowIncomingLeads.Shown add(AccountId account, Category category, NewIncomingLead given, UserId by) {
        EntityState lead = one(account, EntityType.LEADS, given.lead(), by);
        Stream.concat(
                        given.contacts().stream().map(draft -> one(account, EntityType.CONTACTS, draft, by)),
                        given.companies().stream().map(draft -> one(account, EntityType.COMPANIES, draft, by)))
                .forEach(other -> linkEntities.link(
                        account, List.of(EntityLink.between(lead.ref(), other.ref(), false)), by.value()));
        changeEntities.each(
                account,
                EntityType.LEADS,
                List.of(lead.ref().id()),
                (row, now) -> standIncoming((Lead) row, given, now),
                by.value());
        IncomingLead incoming =
                sorting.add(account, uid(), category, new LeadId(lead.ref().id()), given, clock.instant());
        added.fire(new IncomingLeadAdded(incoming));
        return showIncomingLeads.one(account, incoming.uid());
    }

    private void standIncoming(Lead lead, NewIncomingLead given, Instant now) {
        long pipeline = given.pipeline().orElseGet(() -> lead.status().pipelineId());
        lead.stand(statuses.first(pipeline, StatusKind.INCOMING), now);
    }

    private EntityState one(AccountId account, EntityType type, EntityDraft draft, UserId by) {
        return addEntities.add(account, type, List.of(draft), by.value()).get(0);
    }

    /** 64 hexadecimal digits, like those of chats. */
    private String uid() {
        return (uuids.next().toString() + uuids.next()).replace("-", "");
    }
}
