package io.beseda.crm.publishing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.beseda.contracts.CrmEntityType;
import io.beseda.contracts.CustomFieldPublished;
import io.beseda.crm.customfield.CustomField;
import io.beseda.crm.customfield.CustomFieldDeleted;
import io.beseda.crm.customfield.CustomFieldsChanged;
import io.beseda.support.event.OutgoingEvent;
import io.beseda.support.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * Publishes a custom field on topic {@code custom-fields.v1} with every change of it, and a tombstone when it is deleted: if, and
 * only if, the change commits; at least once; the versions of one field in rising order, because its row is held before the
 * append. The event's id is made of field and version, so that it is the same whenever that version is published.
 */
@ApplicationScoped
public class CustomFieldPublisher {

    private final Outbox outbox;
    private final Clock clock;

    @Inject
    public CustomFieldPublisher(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    void publish(@Observes CustomFieldsChanged changed) {
        outbox.append(changed.fields().stream()
                .map(field -> new OutgoingEvent(eventId(field, field.version()), field.updatedAt(), snapshot(field)))
                .toList());
    }

    void withdraw(@Observes CustomFieldDeleted deleted) {
        CustomField field = deleted.field();
        UUID id = eventId(field, field.version() + 1);
        outbox.append(List.of(OutgoingEvent.tombstone(id, clock.instant(), snapshot(field))));
    }

    private static CustomFieldPublished snapshot(CustomField field) {
        return new CustomFieldPublished(
                field.accountId().value(),
                field.id().value(),
                field.version(),
                switch (field.entityType()) {
                    case LEADS -> CrmEntityType.LEAD;
                    case CONTACTS -> CrmEntityType.CONTACT;
                    case COMPANIES -> CrmEntityType.COMPANY;
                    case CUSTOMERS -> CrmEntityType.CUSTOMER;
                },
                field.type().code(),
                field.name(),
                field.code().orElse(null),
                field.updatedAt());
    }

    private static UUID eventId(CustomField field, long version) {
        String name = "custom-field:" + field.id().value() + ":" + version;
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
    }
}
