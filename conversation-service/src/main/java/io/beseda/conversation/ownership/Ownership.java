package io.beseda.conversation.ownership;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import io.beseda.conversation.visitor.LinkCause;
import io.beseda.conversation.visitor.VisitorId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whose a conversation is, given the links around the visitor who began it. It depends on nothing else, so that links may arrive in any
 * order and any number of times.
 */
final class Ownership {

    private static final Comparator<VisitorLink> FIRST_SAID =
            comparing(VisitorLink::until).thenComparing(link -> link.id());
    private static final Comparator<VisitorLink> LAST_SAID =
            comparing(VisitorLink::until).thenComparing(link -> link.person().value());

    private final Map<VisitorId, List<VisitorLink>> ofVisitor;

    Ownership(Collection<VisitorLink> links) {
        this.ofVisitor = links.stream().collect(groupingBy(VisitorLink::visitor));
    }

    /**
     * A conversation, before it is known whose it is.
     *
     * @param fieldOfChat where its chat keeps external IDs now
     */
    record Begun(VisitorId by, Instant at, Optional<Long> fieldOfChat) {}

    /** From the visitor who began it along the links that hold for it: the last of them is the owner. */
    VisitorId ownerOf(Begun begun) {
        List<VisitorId> path = path(begun);
        return path.get(path.size() - 1);
    }

    /** The visitor who began it, whoever it was handed to, and at last its owner. */
    List<VisitorId> path(Begun begun) {
        Set<VisitorId> passed = new LinkedHashSet<>(List.of(begun.by()));
        Optional<VisitorLink> next = step(begun.by(), begun);
        while (next.isPresent() && passed.add(next.get().person())) {
            next = step(next.get().person(), begun);
        }
        return List.copyOf(passed);
    }

    /** Why it went from one visitor to the next. */
    Optional<VisitorLink> step(VisitorId from, Begun begun) {
        return byBrowser(from, begun).or(() -> byCrm(from, begun));
    }

    /**
     * The first person that proved itself in the visitor's browser since: what was written before a second person signs in there is the
     * first one's. If that was undone it is nobody's, and not the second's.
     */
    private Optional<VisitorLink> byBrowser(VisitorId from, Begun begun) {
        return of(from).stream()
                .filter(link -> link.cause() == LinkCause.BROWSER)
                .filter(link -> !link.until().isBefore(begun.at()))
                .min(FIRST_SAID)
                .filter(link -> !isUndone(link, begun));
    }

    private Optional<VisitorLink> byCrm(VisitorId from, Begun begun) {
        return of(from).stream()
                .filter(link -> link.cause() == LinkCause.CRM && link.holds())
                .filter(link -> link.named().fieldId().equals(begun.fieldOfChat()))
                .filter(link -> !link.until().isBefore(begun.at()))
                .filter(link -> !isUndone(link, begun))
                .max(LAST_SAID);
    }

    private boolean isUndone(VisitorLink link, Begun begun) {
        return of(link.visitor()).stream()
                .filter(other -> other.person().equals(link.person()))
                .anyMatch(other -> other.isUndoneFor(begun.at()));
    }

    private List<VisitorLink> of(VisitorId visitor) {
        return ofVisitor.getOrDefault(visitor, List.of());
    }
}
