package io.beseda.crm.entitywebhook;

import io.beseda.crm.entity.EntityState;
import io.beseda.crm.entitytype.EntityRef;
import io.beseda.crm.entitytype.EntityType;
import io.beseda.crm.incominglead.IncomingLead;
import io.beseda.crm.incominglead.IncomingLeadsSorted;
import io.beseda.crm.lead.LeadDetails;
import io.beseda.crm.note.Note;
import io.beseda.crm.webhook.WebhookEntity;
import io.beseda.crm.webhook.WebhookEvent;
import io.beseda.crm.webhook.WebhookEventCode;
import io.beseda.support.account.AccountId;
import io.beseda.support.identifier.UuidV7;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes amoCRM's events of what a transaction did. Only contacts that were there by mistake are ever removed, and nothing is restored. */
@ApplicationScoped
class EntityEvents {

    private final EntityPayloads payloads;
    private final UnsortedPayloads unsortedPayloads;
    private final UuidV7 uuids;

    @Inject
    EntityEvents(EntityPayloads payloads, UnsortedPayloads unsortedPayloads, UuidV7 uuids) {
        this.payloads = payloads;
        this.unsortedPayloads = unsortedPayloads;
        this.uuids = uuids;
    }

    /** Of one entity: that it was added; or else its other status, its other responsible user, and that it is different. */
    List<WebhookEvent> of(Told told, EntityState now) {
        EntityRef ref = now.ref();
        if (told.isAdded(ref)) {
            return List.of(event("add", now, payloads.of(now)));
        }
        EntityState before = told.before(ref);
        List<WebhookEvent> events = new ArrayList<>();
        if (before != null && isMoved(before, now)) {
            Map<String, Object> payload = payloads.of(now);
            payload.put("old_status_id", ((LeadDetails) before.details()).statusId());
            payload.put("old_pipeline_id", ((LeadDetails) before.details()).pipelineId());
            events.add(event("status", now, payload));
        }
        if (before != null && !before.responsible().equals(now.responsible())) {
            Map<String, Object> payload = payloads.of(now);
            payload.put("old_responsible_user_id", EntityPayloads.responsible(before));
            events.add(event("responsible", now, payload));
        }
        if (told.isTouched(ref) || before != null && isDifferent(before, now)) {
            events.add(event("update", now, payloads.of(now)));
        }
        return events;
    }

    WebhookEvent ofRemoved(AccountId account, EntityRef entity) {
        Map<String, Object> payload = Map.of(
                "id", entity.id(),
                "type", entity.type().singular(),
                "account_id", account.value());
        return new WebhookEvent(uuids.next(), code("delete", entity.type()), key(entity), payload);
    }

    WebhookEvent of(Note note) {
        return new WebhookEvent(
                uuids.next(), code("note", note.entity().type()), key(note.entity()), payloads.of(note));
    }

    /** @param states of everything the transaction added */
    WebhookEvent of(IncomingLead added, Map<EntityRef, EntityState> states) {
        return new WebhookEvent(
                uuids.next(),
                WebhookEventCode.ADD_UNSORTED,
                WebhookEntity.unsorted(added.uid()),
                unsortedPayloads.of(added, states));
    }

    WebhookEvent of(IncomingLeadsSorted sorted) {
        return new WebhookEvent(
                uuids.next(),
                WebhookEventCode.DELETE_UNSORTED,
                WebhookEntity.unsorted(sorted.uid()),
                unsortedPayloads.of(sorted));
    }

    private WebhookEvent event(String action, EntityState entity, Map<String, Object> payload) {
        return new WebhookEvent(uuids.next(), code(action, entity.ref().type()), key(entity.ref()), payload);
    }

    private static WebhookEventCode code(String action, EntityType type) {
        return WebhookEventCode.of(action + "_" + type.singular()).orElseThrow();
    }

    /** Events of one entity arrive in their order. */
    private static String key(EntityRef entity) {
        return WebhookEntity.of(entity.type(), entity.id());
    }

    private static boolean isMoved(EntityState before, EntityState now) {
        return before.details() instanceof LeadDetails was
                && now.details() instanceof LeadDetails is
                && (was.statusId() != is.statusId() || was.pipelineId() != is.pipelineId());
    }

    /** By whom and when it was written last makes no difference. */
    private static boolean isDifferent(EntityState before, EntityState now) {
        return !before.name().equals(now.name())
                || !before.responsible().equals(now.responsible())
                || !before.details().equals(now.details())
                || !before.values().equals(now.values())
                || !before.tags().equals(now.tags());
    }
}
