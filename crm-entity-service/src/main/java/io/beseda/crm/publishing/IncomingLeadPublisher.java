package io.beseda.crm.publishing;

import io.beseda.contracts.ConversationPlaced;
import io.beseda.contracts.IncomingLeadOpened;
import io.beseda.crm.incominglead.ConversationsPlaced;
import io.beseda.crm.incominglead.OpenedLead;
import io.beseda.support.event.OutgoingEvent;
import io.beseda.support.identifier.UuidV7;
import io.beseda.support.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/** Publishes which leads conversations were given in the transaction of this thread, if it commits. */
@ApplicationScoped
public class IncomingLeadPublisher {

    private final Outbox outbox;
    private final UuidV7 uuids;

    @Inject
    public IncomingLeadPublisher(Outbox outbox, UuidV7 uuids) {
        this.outbox = outbox;
        this.uuids = uuids;
    }

    void publish(@Observes ConversationsPlaced changed) {
        publish(List.of(), changed.placed());
    }

    /**
     * Call it last in the transaction.
     *
     * @param placed conversations that went into leads that were open before
     */
    public void publish(List<OpenedLead> opened, List<OpenedLead> placed) {
        outbox.append(
                Stream.concat(opened.stream().map(this::event), placed.stream().map(this::placed))
                        .toList());
    }

    private OutgoingEvent placed(OpenedLead lead) {
        return new OutgoingEvent(
                uuids.next(),
                lead.openedAt(),
                new ConversationPlaced(
                        lead.accountId().value(),
                        lead.leadId().value(),
                        lead.leadName(),
                        lead.contactId().value(),
                        lead.contactName(),
                        lead.conversationId().value(),
                        lead.openedAt()));
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
