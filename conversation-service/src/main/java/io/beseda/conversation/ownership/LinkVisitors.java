package io.beseda.conversation.ownership;

import io.beseda.conversation.message.Announcements;
import io.beseda.conversation.message.ConversationChange;
import io.beseda.conversation.ownership.Settle.Handover;
import io.beseda.conversation.visitor.LinkCause;
import io.beseda.conversation.visitor.VisitorId;
import io.beseda.conversation.visitor.VisitorIdentityRepository;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Gives persons what they wrote as anonymous visitors of their own browsers, all or none. Nothing is merged, finished or reopened, and
 * messages keep their author. Whoever was erased since is passed over. One that was handled before changes nothing and is answered
 * again: its sender waits for it.
 */
@ApplicationScoped
public class LinkVisitors {

    private final VisitorLinkRepository links;
    private final OwnedConversationRepository conversations;
    private final VisitorIdentityRepository identities;
    private final Settle settle;
    private final ErasedIds erasedIds;
    private final Announcements announcements;
    private final UuidV7 uuids;
    private final Clock clock;

    @Inject
    LinkVisitors(
            VisitorLinkRepository links,
            OwnedConversationRepository conversations,
            VisitorIdentityRepository identities,
            Settle settle,
            ErasedIds erasedIds,
            Announcements announcements,
            UuidV7 uuids,
            Clock clock) {
        this.links = links;
        this.conversations = conversations;
        this.identities = identities;
        this.settle = settle;
        this.erasedIds = erasedIds;
        this.announcements = announcements;
        this.uuids = uuids;
        this.clock = clock;
    }

    @Transactional
    public void link(List<IdentifiedVisitor> batch) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Map<ErasedIds.Key, Instant> erased =
                erasedIds.among(batch.stream().flatMap(LinkVisitors::ids).collect(Collectors.toSet()));
        List<ConversationChange> changes = new ArrayList<>();
        batch.stream()
                .filter(identified -> ids(identified)
                        .map(erased::get)
                        .filter(Objects::nonNull)
                        .allMatch(identified.identifiedAt()::isAfter))
                .forEach(identified -> changes.addAll(link(identified, now)));
        announcements.append(changes);
    }

    private static Stream<ErasedIds.Key> ids(IdentifiedVisitor identified) {
        AccountId account = identified.visitor().accountId();
        return Stream.of(identified.visitor().visitorId(), identified.person())
                .map(id -> new ErasedIds.Key(account, id.value()));
    }

    private List<ConversationChange> link(IdentifiedVisitor identified, Instant now) {
        AccountId account = identified.visitor().accountId();
        VisitorId visitor = identified.visitor().visitorId();
        links.lock(account, Set.of(visitor));
        Optional<VisitorLink> last = links.ofVisitor(account, visitor).stream()
                .filter(link -> link.cause() == LinkCause.BROWSER)
                .reduce((earlier, later) -> later);
        boolean handledBefore = last.filter(link -> !identified.identifiedAt().isAfter(link.saidAt()))
                .isPresent();
        VisitorLink link = said(identified, last, now);
        if (handledBefore) {
            return List.of(Handovers.linked(account, visitor, link, List.of(), now));
        }
        links.keep(account, List.of(link));
        List<Handover> handovers = settle.settle(account, List.of(visitor));
        conversations.handOverFiles(account, visitor, identified.person());
        if (!handovers.isEmpty()) {
            identities.keep(Map.of(identified.asPerson(), identified.identity()), now);
        }
        List<ConversationChange> changes =
                new ArrayList<>(Handovers.changes(account, handovers, Optional.empty(), now));
        boolean told = handovers.stream()
                .anyMatch(handover ->
                        handover.from().equals(visitor) && handover.to().equals(identified.person()));
        if (!told) {
            changes.add(Handovers.linked(account, visitor, link, List.of(), now));
        }
        return changes;
    }

    /** The same person again in the same browser is one link; another in between, or an undoing, ends it. */
    private VisitorLink said(IdentifiedVisitor identified, Optional<VisitorLink> last, Instant now) {
        VisitorLink.Named named = VisitorLink.Named.by(identified.identity());
        return last.filter(link -> link.person().equals(identified.person()) && !link.isUndone())
                .map(link -> link.extended(now, identified.identifiedAt(), named))
                .orElseGet(() -> new VisitorLink(
                        identified.visitor().accountId(),
                        uuids.next(),
                        identified.visitor().visitorId(),
                        identified.person(),
                        LinkCause.BROWSER,
                        named,
                        now,
                        now,
                        identified.identifiedAt(),
                        Optional.empty(),
                        Optional.empty()));
    }
}
