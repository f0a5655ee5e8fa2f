package io.beseda.crm.link;

import io.beseda.crm.entitytype.EntityRef;
import io.beseda.support.account.AccountId;
import io.beseda.support.problem.CommonProblem;
import io.beseda.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Links entities of an account with one another, and ends links; all that are asked for or none. */
@ApplicationScoped
public class LinkEntities {

    private final LinkRepository links;
    private final Event<LinksChanged> changes;
    private final Clock clock;

    @Inject
    public LinkEntities(LinkRepository links, Event<LinksChanged> changes, Clock clock) {
        this.links = links;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Linking what is linked changes only which contact is the main one.
     *
     * @param by the user's id; 0 for nobody
     * @throws Refusal 400 naming what the account does not have
     */
    @Transactional
    public void link(AccountId account, List<EntityLink> given, long by) {
        refuseUnknown(account, given);
        Instant now = clock.instant();
        given.forEach(link -> links.add(account, link, now));
        announce(account, given, true, by, now);
    }

    /** Ending what is not linked is no error. */
    @Transactional
    public void unlink(AccountId account, List<EntityLink> given, long by) {
        List<EntityLink> ended =
                given.stream().filter(link -> links.remove(account, link)).toList();
        announce(account, ended, false, by, clock.instant());
    }

    private void refuseUnknown(AccountId account, List<EntityLink> given) {
        List<EntityRef> named = given.stream()
                .flatMap(link -> Stream.of(link.from(), link.to()))
                .distinct()
                .toList();
        Set<EntityRef> unknown = links.unknownAmong(account, Set.copyOf(named));
        named.stream().filter(unknown::contains).findFirst().ifPresent(entity -> {
            throw new Refusal(
                    CommonProblem.INVALID_REQUEST,
                    "%s has no entry %d.".formatted(entity.type().code(), entity.id()));
        });
    }

    private void announce(AccountId account, List<EntityLink> changed, boolean linked, long by, Instant now) {
        if (!changed.isEmpty()) {
            changes.fire(new LinksChanged(account, changed, linked, by, now));
        }
    }
}
