package io.beseda.crm.note;

import com.fasterxml.jackson.databind.JsonNode;
import io.beseda.crm.entitytype.EntityType;
import io.beseda.support.problem.CommonProblem;
import io.beseda.support.problem.Refusal;
import io.beseda.support.v4.V4Flaw;
import io.beseda.support.v4.V4Item;
import io.beseda.support.v4.V4Paging;
import io.beseda.support.v4.V4Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads requests about notes; every value is checked here and nowhere else. */
final class NoteRequests {

    static final String COMMON = "common";
    private static final Set<String> TYPES = Set.of(
            COMMON,
            "call_in",
            "call_out",
            "service_message",
            "extended_service_message",
            "message_cashier",
            "geolocation",
            "sms_in",
            "sms_out",
            "attachment");
    /** Of the parameters, as JSON. */
    private static final int MAX_PARAMS = 65_535;

    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}");
    private static final List<String> ORDERS = List.of("updated_at", "id");

    private NoteRequests() {}

    static NoteQuery query(EntityType type, Optional<Long> entityId, V4Query query) {
        Optional<Instant> exactly = query.first("filter[updated_at]").map(NoteRequests::time);
        return new NoteQuery(
                type,
                entityId.or(() ->
                        query.all("filter[entity_id]").stream().findFirst().map(NoteRequests::number)),
                query.all("filter[id]").stream().map(NoteRequests::number).toList(),
                query.all("filter[note_type]"),
                query.first("filter[updated_at][from]").map(NoteRequests::time).or(() -> exactly),
                query.first("filter[updated_at][to]").map(NoteRequests::time).or(() -> exactly),
                query.order(ORDERS),
                V4Paging.of(query));
    }

    /** @param entityId what all of them are on, if the path says so */
    static Optional<NoteDraft> added(V4Item item, Optional<Long> entityId) {
        Optional<Long> on = entityId.or(() -> item.number("entity_id"));
        if (on.isEmpty()) {
            item.refuse("entity_id", V4Flaw.NOT_BLANK, "Say what the note is on.");
        }
        String type = type(item).orElse(COMMON);
        Optional<JsonNode> params = params(item);
        item.require("params", "Say what the note holds.");
        if (type.equals(COMMON) && params.filter(given -> text(given).isBlank()).isPresent()) {
            item.refuse("params.text", V4Flaw.NOT_BLANK, "Write something.");
        }
        return Optional.of(new NoteDraft(
                Optional.empty(),
                on,
                Optional.of(type),
                params,
                item.number("created_by").filter(id -> id >= 0),
                item.number("created_at").filter(at -> at > 0).map(Instant::ofEpochSecond)));
    }

    static Optional<NoteDraft> changed(V4Item item, Optional<Long> id) {
        Optional<Long> meant = id.or(() -> item.number("id"));
        if (meant.isEmpty()) {
            item.refuse("id", V4Flaw.NOT_BLANK, "Say which note is meant.");
        }
        return Optional.of(
                new NoteDraft(meant, Optional.empty(), type(item), params(item), Optional.empty(), Optional.empty()));
    }

    private static Optional<String> type(V4Item item) {
        Optional<String> type = item.text("note_type");
        if (type.filter(given -> !TYPES.contains(given)).isPresent()) {
            item.refuse(
                    "note_type",
                    V4Flaw.NOT_SUPPORTED_CHOICE,
                    "Notes are of the types %s.".formatted(String.join(", ", TYPES)));
            return Optional.empty();
        }
        return type;
    }

    private static Optional<JsonNode> params(V4Item item) {
        Optional<JsonNode> params = item.value("params");
        if (params.filter(given -> !given.isObject()).isPresent()) {
            item.refuse("params", V4Flaw.INVALID_TYPE, "An object is expected here.");
            return Optional.empty();
        }
        if (params.filter(given -> given.toString().length() > MAX_PARAMS).isPresent()) {
            item.refuse("params", V4Flaw.TOO_LONG, "At most %d characters of JSON.".formatted(MAX_PARAMS));
            return Optional.empty();
        }
        if (params.filter(given -> given.toString().contains("\\u0000")).isPresent()) {
            item.refuse("params", V4Flaw.INVALID_VALUE, "It contains the character U+0000: remove it.");
            return Optional.empty();
        }
        return params;
    }

    private static String text(JsonNode params) {
        return params.path("text").asText("");
    }

    private static Instant time(String value) {
        return Instant.ofEpochSecond(number(value));
    }

    private static long number(String value) {
        if (!NUMBER.matcher(value).matches()) {
            throw new Refusal(CommonProblem.INVALID_REQUEST, "Filters of notes by id and time take whole numbers.");
        }
        return Long.parseLong(value);
    }
}
