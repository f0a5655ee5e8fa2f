package io.beseda.conversation.ownership;

import io.beseda.conversation.conversation.Author;
import io.beseda.conversation.visitor.ClientIdentity;
import io.beseda.conversation.visitor.LinkCause;
import io.beseda.conversation.visitor.VisitorId;
import io.beseda.support.account.AccountId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * What says that a visitor is a person: what the visitor has begun up to a moment belongs to the person.
 *
 * @param until what began later is not concerned
 * @param saidAt by the clock of whoever said it; one that is not later is a redelivery
 * @param withdrawnAt when the CRM ceased to say so
 * @param undone by an administrator, for everything that had begun by then
 */
public record VisitorLink(
        AccountId accountId,
        UUID id,
        VisitorId visitor,
        VisitorId person,
        LinkCause cause,
        Named named,
        Instant since,
        Instant until,
        Instant saidAt,
        Optional<Instant> withdrawnAt,
        Optional<Undoing> undone) {

    public VisitorLink {
        Objects.requireNonNull(accountId);
        Objects.requireNonNull(id);
        Objects.requireNonNull(visitor);
        Objects.requireNonNull(person);
        Objects.requireNonNull(cause);
        Objects.requireNonNull(named);
        Objects.requireNonNull(since);
        Objects.requireNonNull(until);
        Objects.requireNonNull(saidAt);
        Objects.requireNonNull(withdrawnAt);
        Objects.requireNonNull(undone);
    }

    /**
     * Who the person is in the customer's system.
     *
     * @param externalId in its canonical form
     * @param proof how the browser proved it; empty where the CRM says so
     */
    public record Named(String externalId, Optional<Long> fieldId, Optional<ClientIdentity.Proof> proof) {

        public Named {
            Objects.requireNonNull(externalId);
            Objects.requireNonNull(fieldId);
            Objects.requireNonNull(proof);
        }

        static Named by(ClientIdentity identity) {
            return new Named(identity.externalId(), identity.fieldId(), Optional.of(identity.proof()));
        }
    }

    /** Who took it back, and when. */
    public record Undoing(Author.Operator by, Instant at) {

        public Undoing {
            Objects.requireNonNull(by);
            Objects.requireNonNull(at);
        }
    }

    boolean isUndone() {
        return undone.isPresent();
    }

    boolean holds() {
        return undone.isEmpty() && withdrawnAt.isEmpty();
    }

    /** Whether an administrator said, later than this, that they do not belong together. */
    boolean isUndoneFor(Instant begun) {
        return undone.filter(undoing -> !undoing.at().isBefore(begun)).isPresent();
    }

    /** Said once more. */
    VisitorLink extended(Instant now, Instant said, Named as) {
        return new VisitorLink(accountId, id, visitor, person, cause, as, since, now, said, Optional.empty(), undone);
    }

    VisitorLink undone(Undoing how) {
        return new VisitorLink(
                accountId, id, visitor, person, cause, named, since, until, saidAt, withdrawnAt, Optional.of(how));
    }

    VisitorLink withdrawn(Instant now) {
        return new VisitorLink(
                accountId, id, visitor, person, cause, named, since, until, saidAt, Optional.of(now), undone);
    }
}
