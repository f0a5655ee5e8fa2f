package io.beseda.crm.incominglead;

import io.beseda.crm.entity.EntityState;
import io.beseda.crm.entity.ShowEntities;
import io.beseda.crm.entitytype.EntityRef;
import io.beseda.crm.entitytype.EntityType;
import io.beseda.crm.lead.LeadId;
import io.beseda.support.account.AccountId;
import io.beseda.support.problem.CommonProblem;
import io.beseda.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Shows what has come in to the account. */
@ApplicationScoped
public class ShowIncomingLeads {

    /** One of them, with what it is linked with. */
    record Shown(IncomingLead incoming, List<EntityRef> contacts, List<EntityRef> companies) {}

    /** @param more whether there is another page behind it */
    record Page(List<Shown> incoming, boolean more) {}

    private final SortingRepository sorting;
    private final ShowEntities showEntities;

    @Inject
    public ShowIncomingLeads(SortingRepository sorting, ShowEntities showEntities) {
        this.sorting = sorting;
        this.showEntities = showEntities;
    }

    /** Those that wait. */
    @Transactional
    Page waiting(AccountId account, IncomingLeadQuery query) {
        List<IncomingLead> found = sorting.waiting(account, query);
        int limit = query.paging().limit();
        return new Page(shown(found.subList(0, Math.min(limit, found.size()))), found.size() > limit);
    }

    /** Those of these leads that wait, by lead. */
    @Transactional
    public Map<LeadId, WaitingView> waiting(AccountId account, List<LeadId> leads) {
        return sorting.waiting(account, leads).stream().collect(Collectors.toMap(IncomingLead::lead, WaitingView::of));
    }

    /**
     * Whatever became of it.
     *
     * @throws Refusal 404 if nothing with this uid has come in
     */
    @Transactional
    Shown one(AccountId account, String uid) {
        IncomingLead incoming = sorting.byUid(account, uid)
                .orElseThrow(() ->
                        new Refusal(CommonProblem.NOT_FOUND, "Nothing with the uid %s has come in.".formatted(uid)));
        return shown(List.of(incoming)).get(0);
    }

    @Transactional
    SummaryView summary(AccountId account, IncomingLeadQuery query) {
        return sorting.summary(account, query);
    }

    private List<Shown> shown(List<IncomingLead> incoming) {
        List<Long> ids = incoming.stream().map(each -> each.lead().value()).toList();
        Map<Long, EntityState> leads = showEntities.of(EntityType.LEADS, ids).stream()
                .collect(Collectors.toMap(lead -> lead.ref().id(), Function.identity()));
        return incoming.stream()
                .map(each -> {
                    EntityState lead = leads.get(each.lead().value());
                    return new Shown(each, lead.linked(EntityType.CONTACTS), lead.linked(EntityType.COMPANIES));
                })
                .toList();
    }
}
