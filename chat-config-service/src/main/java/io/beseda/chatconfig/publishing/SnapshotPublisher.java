package io.beseda.chatconfig.publishing;

import io.beseda.chatconfig.restorable.RestorableSetting;
import io.beseda.contracts.Event;
import io.beseda.support.event.OutgoingEvent;
import io.beseda.support.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * Publishes the whole of a setting with every change of it, and a tombstone when it is deleted: if, and only if, the change
 * commits; at least once; the versions of one setting in rising order, because its row is locked before the append. The event's
 * id is made of setting and version, so that it is the same whenever that version is published.
 */
@ApplicationScoped
class SnapshotPublisher {

    private final Outbox outbox;

    @Inject
    SnapshotPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    void publish(RestorableSetting setting, Event snapshot) {
        outbox.append(List.of(new OutgoingEvent(eventId(setting), setting.updatedAt(), snapshot)));
    }

    void withdraw(RestorableSetting setting, Event snapshot) {
        outbox.append(List.of(OutgoingEvent.tombstone(eventId(setting), setting.updatedAt(), snapshot)));
    }

    private static UUID eventId(RestorableSetting setting) {
        var name = setting.uuid() + ":" + setting.version();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
