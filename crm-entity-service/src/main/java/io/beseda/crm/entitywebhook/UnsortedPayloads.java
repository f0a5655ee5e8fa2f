package io.beseda.crm.entitywebhook;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.beseda.crm.entity.EntityState;
import io.beseda.crm.entitytype.EntityRef;
import io.beseda.crm.entitytype.EntityType;
import io.beseda.crm.incominglead.IncomingLead;
import io.beseda.crm.incominglead.IncomingLeadsSorted;
import io.beseda.crm.incominglead.SortingState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Tells what came in over the API, and what became of whatever came in, by the keys of amoCRM's webhooks. */
@ApplicationScoped
class UnsortedPayloads {

    private static final TypeReference<LinkedHashMap<String, Object>> SOURCE = new TypeReference<>() {};

    private final ObjectMapper json;

    @Inject
    UnsortedPayloads(ObjectMapper json) {
        this.json = json;
    }

    /** @param states of its lead and of all that is linked with it */
    Map<String, Object> of(IncomingLead added, Map<EntityRef, EntityState> states) {
        EntityState lead =
                states.get(new EntityRef(EntityType.LEADS, added.lead().value()));
        Map<String, Object> entities = new LinkedHashMap<>();
        entities.put("leads", List.of(named(lead)));
        Stream.of(EntityType.CONTACTS, EntityType.COMPANIES)
                .forEach(type -> entities.put(
                        type.code(),
                        lead.linked(type).stream()
                                .map(states::get)
                                .map(UnsortedPayloads::named)
                                .toList()));
        return new AddedUnsorted(
                        added.accountId(),
                        added.uid(),
                        added.category(),
                        added.lead(),
                        added.pipelineId(),
                        added.createdAt())
                .payload(source(added), entities);
    }

    private Map<String, Object> source(IncomingLead added) {
        Map<String, Object> source = json.convertValue(added.metadata(), SOURCE);
        added.sourceUid().ifPresent(uid -> source.put("source_uid", uid));
        added.sourceName().ifPresent(name -> source.put("source_name", name));
        return source;
    }

    private static Map<String, Object> named(EntityState entity) {
        return Map.of("id", entity.ref().id(), "name", entity.name());
    }

    /** Linking is a way of accepting: amoCRM knows only these two. */
    Map<String, Object> of(IncomingLeadsSorted sorted) {
        boolean declined = sorted.state() == SortingState.DECLINED;
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("uid", sorted.uid());
        payload.put("category", sorted.category().code());
        payload.put("action", declined ? "decline" : "accept");
        payload.put(
                declined ? "decline_result" : "accept_result",
                Map.of("leads", List.of(sorted.lead().value())));
        payload.put("created_at", sorted.createdAt().getEpochSecond());
        payload.put("modified_user_id", sorted.by());
        payload.put("account_id", sorted.accountId().value());
        return payload;
    }
}
