package io.beseda.gateway.session;

import io.beseda.gateway.identity.ProvenIdentity;
import java.util.Optional;

/**
 * Whom a session is for.
 *
 * @param identity who the client has proven to be; then the visitor is that person
 * @param anonymousVisitor whom a person's browser is by its key, where that is a proof
 * @param claimedUserId what the page says its user is called; proves nothing
 */
record SessionGrant(
        VisitorId visitor,
        WidgetSession.Proof proof,
        Optional<ProvenIdentity> identity,
        Optional<VisitorId> anonymousVisitor,
        Optional<String> claimedUserId) {

    static SessionGrant person(VisitorId person, ProvenIdentity identity, Optional<VisitorId> browser) {
        return new SessionGrant(person, WidgetSession.Proof.PERSON, Optional.of(identity), browser, Optional.empty());
    }

    static SessionGrant browser(VisitorId visitor, Optional<String> claimedUserId) {
        return new SessionGrant(visitor, WidgetSession.Proof.KEY, Optional.empty(), Optional.empty(), claimedUserId);
    }

    static SessionGrant newVisitor(VisitorId visitor, Optional<String> claimedUserId) {
        return new SessionGrant(visitor, WidgetSession.Proof.NONE, Optional.empty(), Optional.empty(), claimedUserId);
    }
}
