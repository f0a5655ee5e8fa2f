package io.beseda.conversation.publishing;

import io.beseda.contracts.ClientHistoryErased;
import io.beseda.conversation.clienthistory.Client;
import io.beseda.conversation.conversation.ConversationId;
import io.beseda.conversation.erasure.ErasedHistory;
import io.beseda.conversation.erasure.ErasureAnnouncements;
import io.beseda.conversation.visitor.VisitorId;
import io.beseda.support.event.OutgoingEvent;
import io.beseda.support.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** Announces that a client's history is gone, at least once. The event has the erasure's id. */
@ApplicationScoped
public class ErasurePublisher implements ErasureAnnouncements {

    private final Outbox outbox;
    private final Clock clock;

    @Inject
    public ErasurePublisher(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void append(ErasedHistory history) {
        Client client = history.erasure().client();
        outbox.append(List.of(new OutgoingEvent(
                history.erasure().id(),
                clock.instant(),
                new ClientHistoryErased(
                        client.accountId().value(),
                        history.erasure().id(),
                        client.contactId(),
                        client.visitors().stream().map(VisitorId::value).toList(),
                        history.conversations().stream()
                                .map(ConversationId::value)
                                .toList(),
                        history.messages(),
                        history.files(),
                        history.erasure().erasedAt()))));
    }
}
