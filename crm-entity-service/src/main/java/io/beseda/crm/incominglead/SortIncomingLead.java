package io.beseda.crm.incominglead;

import io.beseda.crm.contact.Contact;
import io.beseda.crm.entity.ChangeEntities;
import io.beseda.crm.entity.EntityState;
import io.beseda.crm.entity.ShowEntities;
import io.beseda.crm.entitytype.EntityRef;
import io.beseda.crm.entitytype.EntityType;
import io.beseda.crm.lead.Lead;
import io.beseda.crm.lead.LeadId;
import io.beseda.crm.link.EntityLink;
import io.beseda.crm.link.LinkEntities;
import io.beseda.crm.pipeline.StatusKind;
import io.beseda.crm.pipeline.StatusRepository;
import io.beseda.support.account.AccountId;
import io.beseda.support.account.UserId;
import io.beseda.support.problem.CommonProblem;
import io.beseda.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Takes up what has come in, or turns it away: each once. Nothing is lost either way: a declined lead is a lost one, with its
 * history.
 */
@ApplicationScoped
public class SortIncomingLead {

    private final SortingRepository sorting;
    private final ShowEntities showEntities;
    private final ChangeEntities changeEntities;
    private final LinkEntities linkEntities;
    private final StatusRepository statuses;
    private final Event<IncomingLeadsSorted> sorted;
    private final Clock clock;

    @Inject
    public SortIncomingLead(
            SortingRepository sorting,
            ShowEntities showEntities,
            ChangeEntities changeEntities,
            LinkEntities linkEntities,
            StatusRepository statuses,
            Event<IncomingLeadsSorted> sorted,
            Clock clock) {
        this.sorting = sorting;
        this.showEntities = showEntities;
        this.changeEntities = changeEntities;
        this.linkEntities = linkEntities;
        this.statuses = statuses;
        this.sorted = sorted;
        this.clock = clock;
    }

    /**
     * Its lead stands in a status of its pipeline from now on, its contacts are in the lists.
     *
     * @param responsible who takes it up; the caller unless given
     * @param status by the id it has outside; the first open one unless given
     * @throws Refusal 404 if nothing with this uid waits
     */
    @Transactional
    EntityState accept(AccountId account, String uid, Optional<UserId> responsible, Optional<Long> status, UserId by) {
        IncomingLead incoming = taken(account, uid, SortingState.ACCEPTED, Optional.empty(), by);
        EntityState lead = changeLead(incoming, by, (row, now) -> {
            row.stand(statuses.chosen(Optional.of(incoming.pipelineId()), status, Optional.empty()), now);
            row.assign(responsible.orElse(by));
        });
        List<Long> contacts =
                lead.linked(EntityType.CONTACTS).stream().map(EntityRef::id).toList();
        changeEntities.each(account, EntityType.CONTACTS, contacts, (row, now) -> ((Contact) row).accept(), by.value());
        return lead;
    }

    /** @throws Refusal 404 if nothing with this uid waits */
    @Transactional
    EntityState decline(AccountId account, String uid, UserId by) {
        IncomingLead incoming = taken(account, uid, SortingState.DECLINED, Optional.empty(), by);
        return changeLead(
                incoming, by, (row, now) -> row.stand(statuses.first(incoming.pipelineId(), StatusKind.LOST), now));
    }

    /**
     * Its conversation belongs to a lead that was there before; the lead it came in with is lost, empty.
     *
     * @param target a lead, or a customer of whom the newest open lead is meant
     * @throws Refusal 404 if nothing with this uid waits or there is no such target, 422 if it is no chat or mail
     */
    @Transactional
    EntityState link(AccountId account, String uid, EntityRef target, UserId by) {
        IncomingLead waiting = sorting.byUid(account, uid).orElseThrow(() -> notWaiting(uid));
        if (waiting.category() != Category.CHATS && waiting.category() != Category.MAIL) {
            throw new Refusal(IncomingLeadProblem.NOT_LINKABLE, "Accept or decline it.");
        }
        EntityState chosen = showEntities.one(target.type(), target.id());
        EntityState own = showEntities.one(EntityType.LEADS, waiting.lead().value());
        Optional<LeadId> lead = chosen.ref().type() == EntityType.LEADS
                ? Optional.of(new LeadId(chosen.ref().id()))
                : Optional.empty();
        IncomingLead incoming = taken(account, uid, SortingState.LINKED, lead, by);
        own.linked(EntityType.CONTACTS)
                .forEach(contact -> linkEntities.link(
                        account, List.of(EntityLink.between(chosen.ref(), contact, false)), by.value()));
        changeEntities.each(
                account,
                EntityType.CONTACTS,
                own.linked(EntityType.CONTACTS).stream().map(EntityRef::id).toList(),
                (row, now) -> ((Contact) row).accept(),
                by.value());
        lead.ifPresentOrElse(
                moved -> {
                    incoming.conversation().ifPresent(id -> sorting.moveConversation(account, id, moved));
                    changeLead(
                            waiting,
                            by,
                            (row, now) -> row.stand(statuses.first(waiting.pipelineId(), StatusKind.LOST), now));
                },
                () -> changeLead(
                        waiting,
                        by,
                        (row, now) -> row.stand(statuses.first(waiting.pipelineId(), StatusKind.OPEN), now)));
        return showEntities.one(target.type(), target.id());
    }

    private IncomingLead taken(AccountId account, String uid, SortingState state, Optional<LeadId> lead, UserId by) {
        IncomingLead incoming = sorting.byUid(account, uid).orElseThrow(() -> notWaiting(uid));
        Instant now = clock.instant();
        if (!sorting.sort(account, uid, state, lead.orElse(incoming.lead()), by.value(), now)) {
            throw notWaiting(uid);
        }
        sorted.fire(new IncomingLeadsSorted(
                account,
                uid,
                incoming.category(),
                state,
                incoming.conversation(),
                lead.orElse(incoming.lead()),
                incoming.createdAt(),
                by.value(),
                now));
        return incoming;
    }

    /** What is done to the row of a lead. */
    private interface LeadChange {
        void make(Lead lead, Instant now);
    }

    private EntityState changeLead(IncomingLead incoming, UserId by, LeadChange change) {
        return changeEntities
                .each(
                        incoming.accountId(),
                        EntityType.LEADS,
                        List.of(incoming.lead().value()),
                        (row, now) -> change.make((Lead) row, now),
                        by.value())
                .get(0);
    }

    private static Refusal notWaiting(String uid) {
        return new Refusal(CommonProblem.NOT_FOUND, "Nothing with the uid %s waits to be sorted.".formatted(uid));
    }
}
