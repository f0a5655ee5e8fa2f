package io.beseda.crm.publishing;

import io.beseda.contracts.ClientErased;
import io.beseda.crm.erasure.ErasedClient;
import io.beseda.support.event.OutgoingEvent;
import io.beseda.support.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;

/** Tells the other services to forget a client, if the erasure commits. The event has its id. */
@ApplicationScoped
public class ErasedClientPublisher {

    private final Outbox outbox;

    @Inject
    public ErasedClientPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    void publish(@Observes ErasedClient erased) {
        outbox.append(List.of(new OutgoingEvent(
                erased.erasureId(),
                erased.erasedAt(),
                new ClientErased(
                        erased.accountId().value(),
                        erased.erasureId(),
                        erased.contactId(),
                        erased.visitors(),
                        erased.erasedAt()))));
    }
}
