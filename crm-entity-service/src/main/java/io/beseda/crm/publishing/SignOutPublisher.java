package io.beseda.crm.publishing;

import io.beseda.contracts.SignedOut;
import io.beseda.crm.signin.SignInSessionEnded;
import io.beseda.support.event.OutgoingEvent;
import io.beseda.support.identifier.UuidV7;
import io.beseda.support.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;

/** Tells the gateways of ended sign-in sessions, if the end commits: they close the sockets opened with their tokens. */
@ApplicationScoped
public class SignOutPublisher {

    private final Outbox outbox;
    private final UuidV7 uuids;

    @Inject
    public SignOutPublisher(Outbox outbox, UuidV7 uuids) {
        this.outbox = outbox;
        this.uuids = uuids;
    }

    void publish(@Observes SignInSessionEnded ended) {
        SignedOut event =
                new SignedOut(ended.accountId().value(), ended.userId().value(), ended.sessionId(), ended.at());
        outbox.append(List.of(new OutgoingEvent(uuids.next(), ended.at(), event)));
    }
}
