package io.beseda.crm.publishing;

import io.beseda.contracts.ExternalIdMatched;
import io.beseda.crm.contact.ContactId;
import io.beseda.crm.externalid.ExternalIdMatch;
import io.beseda.crm.externalid.ExternalIdsMatched;
import io.beseda.support.event.OutgoingEvent;
import io.beseda.support.identifier.UuidV7;
import io.beseda.support.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Tells whom the CRM knows under an external ID, if the change commits; the versions of one match in rising order. */
@ApplicationScoped
public class ExternalIdPublisher {

    private final Outbox outbox;
    private final UuidV7 uuids;

    @Inject
    public ExternalIdPublisher(Outbox outbox, UuidV7 uuids) {
        this.outbox = outbox;
        this.uuids = uuids;
    }

    void publish(@Observes ExternalIdsMatched matched) {
        if (!matched.matches().isEmpty()) {
            outbox.append(matched.matches().stream()
                    .map(match -> new OutgoingEvent(uuids.next(), match.matchedAt(), event(match)))
                    .toList());
        }
    }

    private static ExternalIdMatched event(ExternalIdMatch match) {
        return new ExternalIdMatched(
                match.accountId().value(),
                match.fieldId(),
                match.externalId(),
                match.person(),
                match.version(),
                switch (match.status()) {
                    case KNOWN -> ExternalIdMatched.Status.KNOWN;
                    case AMBIGUOUS -> ExternalIdMatched.Status.AMBIGUOUS;
                    case UNKNOWN -> ExternalIdMatched.Status.UNKNOWN;
                },
                match.contact().map(ContactId::value).orElse(null),
                match.visitors(),
                match.matchedAt());
    }
}
