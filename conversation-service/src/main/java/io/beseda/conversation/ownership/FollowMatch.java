package io.beseda.conversation.ownership;

import static java.util.stream.Collectors.toSet;

import io.beseda.conversation.message.Announcements;
import io.beseda.conversation.visitor.LinkCause;
import io.beseda.conversation.visitor.VisitorId;
import io.beseda.support.account.AccountId;
import io.beseda.support.erasure.ErasedIds;
import io.beseda.support.identifier.UuidV7;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Gives a person what the other visitors of its contact have written, as long as the CRM knows exactly one; else they have it back. Of
 * two matches the one with the higher version is true, in whatever order they come; none is that is older than the erasure of its client.
 */
@ApplicationScoped
public class FollowMatch {

    private final ExternalIdMatchRepository matches;
    private final VisitorLinkRepository links;
    private final Settle settle;
    private final ErasedIds erasedIds;
    private final Announcements announcements;
    private final UuidV7 uuids;
    private final Clock clock;

    @Inject
    FollowMatch(
            ExternalIdMatchRepository matches,
            VisitorLinkRepository links,
            Settle settle,
            ErasedIds erasedIds,
            Announcements announcements,
            UuidV7 uuids,
            Clock clock) {
        this.matches = matches;
        this.links = links;
        this.settle = settle;
        this.erasedIds = erasedIds;
        this.announcements = announcements;
        this.uuids = uuids;
        this.clock = clock;
    }

    @Transactional
    public void follow(ExternalIdMatch match) {
        if (isErased(match) || !matches.keep(match)) {
            return;
        }
        AccountId account = match.accountId();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Set<VisitorId> visitors = new HashSet<>(match.visitors());
        ofCrm(match).forEach(link -> visitors.add(link.visitor()));
        links.lock(account, visitors);
        List<VisitorLink> known = ofCrm(match);
        List<VisitorLink> changed = new ArrayList<>();
        known.forEach(link -> changed.add(follow(link, match, now)));
        Set<VisitorId> linked = known.stream().map(VisitorLink::visitor).collect(toSet());
        match.visitors().stream()
                .filter(visitor -> match.joins(visitor) && !linked.contains(visitor))
                .forEach(visitor -> changed.add(begin(visitor, match, now)));
        links.keep(account, changed);
        announcements.append(Handovers.changes(account, settle.settle(account, visitors), Optional.empty(), now));
    }

    private boolean isErased(ExternalIdMatch match) {
        var person = new ErasedIds.Key(match.accountId(), match.person().value());
        return erasedIds.among(List.of(person)).values().stream()
                .anyMatch(erasedAt -> !match.matchedAt().isAfter(erasedAt));
    }

    private List<VisitorLink> ofCrm(ExternalIdMatch match) {
        return links.ofPerson(match.accountId(), match.person()).stream()
                .filter(link -> link.cause() == LinkCause.CRM)
                .toList();
    }

    /** What an administrator has undone stays so, whatever the CRM says. */
    private static VisitorLink follow(VisitorLink link, ExternalIdMatch match, Instant now) {
        if (match.joins(link.visitor())) {
            return link.extended(match.matchedAt(), match.matchedAt(), link.named());
        }
        return link.holds() ? link.withdrawn(now) : link;
    }

    private VisitorLink begin(VisitorId visitor, ExternalIdMatch match, Instant now) {
        return new VisitorLink(
                match.accountId(),
                uuids.next(),
                visitor,
                match.person(),
                LinkCause.CRM,
                new VisitorLink.Named(match.externalId(), Optional.of(match.fieldId()), Optional.empty()),
                now,
                match.matchedAt(),
                match.matchedAt(),
                Optional.empty(),
                Optional.empty());
    }
}
