package io.beseda.conversation.ownership;

import io.beseda.conversation.conversation.Author;
import io.beseda.conversation.message.Announcements;
import io.beseda.support.account.AccountId;
import io.beseda.support.problem.CommonProblem;
import io.beseda.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Takes a link back: the visitor has what it wrote again, and neither its browser nor the CRM can give that to the same person any more.
 * Undoing again changes nothing.
 */
@ApplicationScoped
public class UndoLink {

    private final VisitorLinkRepository links;
    private final Settle settle;
    private final Announcements announcements;
    private final Clock clock;

    @Inject
    UndoLink(VisitorLinkRepository links, Settle settle, Announcements announcements, Clock clock) {
        this.links = links;
        this.settle = settle;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** @throws Refusal 404 if the account has no such link */
    @Transactional
    public VisitorLink undo(AccountId account, UUID id, Author.Operator by) {
        VisitorLink found = find(account, id);
        links.lock(account, Set.of(found.visitor()));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<VisitorLink> undone = links.ofVisitor(account, found.visitor()).stream()
                .filter(link -> link.person().equals(found.person()) && !link.isUndone())
                .map(link -> link.undone(new VisitorLink.Undoing(by, now)))
                .toList();
        links.keep(account, undone);
        var handovers = settle.settle(account, Set.of(found.visitor()));
        announcements.append(Handovers.changes(account, handovers, Optional.of(by), now));
        return find(account, id);
    }

    private VisitorLink find(AccountId account, UUID id) {
        return links.find(account, id).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND, "there is no such link"));
    }
}
