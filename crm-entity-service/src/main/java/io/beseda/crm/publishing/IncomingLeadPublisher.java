package io.beseda.crm.publishing;

import io.beseda.contracts.IncomingLeadOpened;
import io.beseda.crm.incominglead.OpenedLead;
import io.beseda.support.event.OutgoingEvent;
import io.beseda.support.identifier.UuidV7;
import io.beseda.support.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Publishes {@link IncomingLeadOpened} for leads opened in the transaction of this thread, if it commits. */
@ApplicationScoped
public class IncomingLeadPublisher {

    private final Outbox outbox;
    private final UuidV7 uuids;

    @Inject
    public IncomingLeadPublisher(Outbox outbox, UuidV7 uuids) {
        this.outbox = outbox;
        this.uuids = uuids;
    }

    /** Call it last in the transaction. */
    public void publish(List<OpenedLead> opened) {
        outbox.append(opened.stream().map(this::event).toList());
    }

    private OutgoingEvent event(OpenedLead lead) {
        return new OutgoingEvent(
                uuids.next(),
                lead.openedAt(),
                new IncomingLeadOpened(
                        lead.accountId().value(),
                        lead.leadId().value(),
                        lead.leadName(),
                        lead.contactId().value(),
                        lead.contactName(),
                        lead.conversationId().value(),
                        lead.openedAt()));
    }
}
