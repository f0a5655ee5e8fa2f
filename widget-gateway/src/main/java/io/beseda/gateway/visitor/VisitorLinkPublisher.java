package io.beseda.gateway.visitor;

import io.beseda.contracts.ClientIdentity;
import io.beseda.contracts.VisitorIdentified;
import io.beseda.gateway.connection.CloseCode;
import io.beseda.gateway.identity.ProvenIdentity;
import io.beseda.gateway.session.VisitorId;
import io.beseda.gateway.session.WidgetSession;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Puts into the event log that an anonymous visitor is a person. If that can't be taken now, the socket is closed for its client to come
 * back and ask again: what it wrote before must not stay behind unnoticed. Nothing blocks.
 */
@ApplicationScoped
class VisitorLinkPublisher {

    private static final Runnable NOTHING = () -> {};

    private final VisitorDesk desk;
    private final VisitorActivityPublisher publisher;

    VisitorLinkPublisher(VisitorDesk desk, VisitorActivityPublisher publisher) {
        this.desk = desk;
        this.publisher = publisher;
    }

    /** @param socket of a session whose client has proven who it is */
    void link(VisitorSession socket, VisitorId visitor) {
        WidgetSession session = socket.session();
        var identified = new VisitorIdentified(
                session.accountId().value(),
                session.onlineChatId(),
                visitor.value(),
                socket.visitorId().value(),
                identityOf(session.identity().orElseThrow()),
                desk.now());
        publisher.publish(identified, NOTHING, () -> socket.close(CloseCode.GOING_AWAY));
    }

    /** Who the client of a session is, as activities carry it; empty where the page said nothing. */
    static Optional<ClientIdentity> identityOf(WidgetSession session) {
        return session.identity()
                .map(VisitorLinkPublisher::identityOf)
                .or(() -> session.claimedUserId()
                        .map(claimed -> new ClientIdentity(claimed, null, ClientIdentity.Proof.CLAIMED)));
    }

    private static ClientIdentity identityOf(ProvenIdentity proven) {
        return new ClientIdentity(
                proven.externalId().value(),
                proven.fieldId().orElse(null),
                proven.keyId().isPresent() ? ClientIdentity.Proof.SIGNED : ClientIdentity.Proof.UNGUESSABLE);
    }
}
