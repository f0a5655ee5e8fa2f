package io.beseda.crm.entitywebhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.beseda.crm.customer.CustomerDetails;
import io.beseda.crm.customfield.FieldType;
import io.beseda.crm.entity.EntityState;
import io.beseda.crm.entitytype.EntityRef;
import io.beseda.crm.entitytype.EntityType;
import io.beseda.crm.fieldvalue.FieldValuesView;
import io.beseda.crm.lead.LeadDetails;
import io.beseda.crm.note.Note;
import io.beseda.crm.tag.Tag;
import io.beseda.support.account.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells entities and notes by the keys of amoCRM's webhooks, which are those of its second API. */
@ApplicationScoped
class EntityPayloads {

    /** Where amoCRM counts types. */
    private static final Map<EntityType, Integer> TYPES =
            Map.of(EntityType.CONTACTS, 1, EntityType.LEADS, 2, EntityType.COMPANIES, 3, EntityType.CUSTOMERS, 12);
    /** Of notes, where it counts them too; the others go by their names. */
    private static final Map<String, Integer> NOTE_TYPES = Map.of(
            "common",
            4,
            "attachment",
            5,
            "call_in",
            10,
            "call_out",
            11,
            "service_message",
            25,
            "sms_in",
            102,
            "sms_out",
            103);
    /** Their values are texts without keys. */
    private static final Set<FieldType> TIMES = Set.of(FieldType.DATE, FieldType.DATE_TIME, FieldType.BIRTHDAY);

    private final ObjectMapper json;

    @Inject
    EntityPayloads(ObjectMapper json) {
        this.json = json;
    }

    /** May be added to. */
    Map<String, Object> of(EntityState entity) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("id", entity.ref().id());
        payload.put("name", entity.name());
        addDetails(payload, entity);
        payload.put("responsible_user_id", responsible(entity));
        payload.put("date_create", entity.createdAt().getEpochSecond());
        payload.put("last_modified", entity.updatedAt().getEpochSecond());
        payload.put("created_user_id", entity.createdBy());
        payload.put("modified_user_id", entity.updatedBy());
        payload.put("account_id", entity.accountId().value());
        payload.put("tags", entity.tags().stream().map(EntityPayloads::tag).toList());
        payload.put("custom_fields", entity.values().stream().map(this::field).toList());
        if (entity.ref().type() == EntityType.CONTACTS || entity.ref().type() == EntityType.COMPANIES) {
            payload.put("linked_leads_id", leads(entity));
            payload.put("type", entity.ref().type().singular());
        }
        payload.put("created_at", entity.createdAt().getEpochSecond());
        payload.put("updated_at", entity.updatedAt().getEpochSecond());
        return payload;
    }

    /** 0 for nobody. */
    static long responsible(EntityState entity) {
        return entity.responsible().map(UserId::value).orElse(0L);
    }

    private static void addDetails(Map<String, Object> payload, EntityState entity) {
        if (entity.details() instanceof LeadDetails lead) {
            payload.put("status_id", lead.statusId());
            payload.put("price", lead.price());
            payload.put("pipeline_id", lead.pipelineId());
        } else if (entity.details() instanceof CustomerDetails customer) {
            payload.put("next_price", customer.nextPrice());
            payload.put("next_date", customer.nextDate());
            payload.put("periodicity", customer.periodicity());
            payload.put("status_id", customer.statusId());
        }
    }

    private static Map<String, Object> tag(Tag tag) {
        return Map.of("id", tag.id(), "name", tag.name());
    }

    /** By their ids, which integrations read from the keys or from {@code ID}. */
    private static Map<String, Object> leads(EntityState entity) {
        return entity.linked(EntityType.LEADS).stream()
                .map(EntityRef::id)
                .collect(Collectors.toMap(
                        id -> Long.toString(id), id -> Map.of("ID", id), (one, other) -> one, LinkedHashMap::new));
    }

    private Map<String, Object> field(FieldValuesView field) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("id", field.fieldId().value());
        payload.put("name", field.fieldName());
        payload.put("code", field.fieldCode());
        payload.put(
                "values",
                field.values().stream()
                        .map(value -> TIMES.contains(field.fieldType()) ? value.value() : value(value))
                        .toList());
        return payload;
    }

    private Map<String, Object> value(FieldValuesView.ValueView value) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put(
                "value",
                value.value() instanceof JsonNode parts ? json.convertValue(parts, Object.class) : value.value());
        payload.put("enum", Optional.<Object>ofNullable(value.enumId()).orElse(value.enumCode()));
        return payload;
    }

    Map<String, Object> of(Note note) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("id", note.id());
        payload.put("element_id", note.entity().id());
        payload.put("element_type", TYPES.get(note.entity().type()));
        payload.put(
                "note_type",
                Optional.<Object>ofNullable(NOTE_TYPES.get(note.type())).orElse(note.type()));
        payload.put("text", text(note));
        payload.put("created_by", note.createdBy());
        payload.put("modified_by", note.updatedBy());
        payload.put("main_user_id", note.createdBy());
        payload.put("date_create", note.createdAt().getEpochSecond());
        payload.put("timestamp_x", note.updatedAt().getEpochSecond());
        payload.put("account_id", note.accountId().value());
        return Map.of("note", payload);
    }

    /** What was written; of a note without a text its parameters, as JSON with amoCRM's capital keys ({@code LINK} of a call). */
    private static String text(Note note) {
        JsonNode text = note.params().path("text");
        if (text.isTextual()) {
            return text.textValue();
        }
        var capital = JsonNodeFactory.instance.objectNode();
        note.params()
                .properties()
                .forEach(entry -> capital.set(entry.getKey().toUpperCase(Locale.ROOT), entry.getValue()));
        return capital.toString();
    }
}
