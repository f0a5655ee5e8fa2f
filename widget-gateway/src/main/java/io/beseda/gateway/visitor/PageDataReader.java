package io.beseda.gateway.visitor;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.beseda.contracts.PageData;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a page told by {@code setMeta}, in amoCRM's spelling (its widget's documentation, and what real sites send; 2026-11), read
 * into the contract's. Pages are written by hand: what is of no use is passed over, and nobody is told.
 */
final class PageDataReader {

    private static final int MAX_BYTES = 16 * 1024;
    private static final int MAX_FIELDS = 50;
    private static final int MAX_VALUES = 20;
    private static final int MAX_PARAMS = 50;
    private static final int MAX_TEXT = 4_000;
    private static final int MAX_CODE = 255;
    private static final int MAX_ID_DIGITS = 18;
    private static final int MAX_PRICE_DIGITS = 15;
    private static final int CENTS = 2;
    private static final String CONTACT_ELEMENT = "1";
    private static final String LEAD_ELEMENT = "2";

    private PageDataReader() {}

    /** Empty if there is nothing of use, or more than 16 KB of JSON. */
    static Optional<PageData> read(JsonNode data) {
        if (!data.isObject() || data.toString().getBytes(UTF_8).length > MAX_BYTES) {
            return Optional.empty();
        }
        var read = new PageData(
                contact(data.path("contact")),
                lead(data.path("lead")),
                note(data.path("note")),
                orNull(botParams(data.path("bot_params"))));
        boolean empty = Stream.of(
                        Optional.ofNullable(read.contact()),
                        Optional.ofNullable(read.lead()),
                        Optional.ofNullable(read.note()),
                        Optional.ofNullable(read.botParams()))
                .allMatch(Optional::isEmpty);
        return empty ? Optional.empty() : Optional.of(read);
    }

    private static PageData.Contact contact(JsonNode contact) {
        Optional<String> name = text(contact.path("name"), MAX_TEXT);
        List<PageData.Field> fields = fields(contact.path("custom_fields"));
        return name.isEmpty() && fields.isEmpty() ? null : new PageData.Contact(name.orElse(null), fields);
    }

    private static PageData.Lead lead(JsonNode lead) {
        Optional<String> name = text(lead.path("name"), MAX_TEXT);
        Optional<BigDecimal> price = price(lead.path("sale"));
        List<PageData.Field> fields = fields(lead.path("custom_fields"));
        return name.isEmpty() && price.isEmpty() && fields.isEmpty()
                ? null
                : new PageData.Lead(name.orElse(null), price.orElse(null), fields);
    }

    /** Without a target it is the deal's: there the operator reads it. */
    private static PageData.Note note(JsonNode note) {
        Optional<String> text = text(note.path("text"), MAX_TEXT);
        String element = text(note.path("element_type"), MAX_CODE).orElse(LEAD_ELEMENT);
        boolean ofContact = element.equals(CONTACT_ELEMENT);
        if (text.isEmpty() || !ofContact && !element.equals(LEAD_ELEMENT)) {
            return null;
        }
        return new PageData.Note(text.get(), ofContact ? PageData.Target.CONTACT : PageData.Target.LEAD);
    }

    /** Of the parameters a page gives the bot: texts, numbers and truth values, as texts. */
    static Map<String, String> botParams(JsonNode params) {
        Map<String, String> read = new LinkedHashMap<>();
        if (params == null) {
            return read;
        }
        params.properties().forEach(param -> {
            String name = ClaimedText.cut(ClaimedText.clean(param.getKey()).strip(), MAX_CODE);
            if (!name.isEmpty() && read.size() < MAX_PARAMS) {
                text(param.getValue(), MAX_TEXT).ifPresent(value -> read.put(name, value));
            }
        });
        return read;
    }

    private static Map<String, String> orNull(Map<String, String> params) {
        return params.isEmpty() ? null : params;
    }

    private static List<PageData.Field> fields(JsonNode fields) {
        List<PageData.Field> read = new ArrayList<>();
        for (JsonNode field : array(fields)) {
            Optional<Long> id = id(field.path("id"));
            Optional<String> code = text(field.path("code"), MAX_CODE);
            List<PageData.Value> values = values(field.path("values"));
            if ((id.isPresent() || code.isPresent()) && !values.isEmpty() && read.size() < MAX_FIELDS) {
                read.add(new PageData.Field(id.orElse(null), id.isPresent() ? null : code.orElse(null), values));
            }
        }
        return read;
    }

    private static List<PageData.Value> values(JsonNode values) {
        List<PageData.Value> read = new ArrayList<>();
        for (JsonNode value : array(values)) {
            // {value, enum}, and the bare value some pages write instead.
            Optional<String> said = text(value.isObject() ? value.path("value") : value, MAX_TEXT);
            if (said.isPresent() && read.size() < MAX_VALUES) {
                read.add(new PageData.Value(
                        said.get(), text(value.path("enum"), MAX_CODE).orElse(null)));
            }
        }
        return read;
    }

    private static Iterable<JsonNode> array(JsonNode node) {
        return node.isArray() ? node : List.of();
    }

    private static Optional<Long> id(JsonNode id) {
        return text(id, MAX_CODE)
                .filter(digits -> digits.matches("[0-9]{1," + MAX_ID_DIGITS + "}"))
                .map(Long::valueOf)
                .filter(number -> number > 0);
    }

    private static Optional<BigDecimal> price(JsonNode sale) {
        return text(sale, MAX_CODE)
                .filter(number -> number.matches("[0-9]{1," + MAX_PRICE_DIGITS + "}([.,][0-9]{1,9})?"))
                .map(number -> new BigDecimal(number.replace(',', '.')))
                .map(number -> number.scale() > CENTS ? number.setScale(CENTS, RoundingMode.HALF_UP) : number);
    }

    /** A text, number or truth value, as text; empty for all else and for blanks. */
    private static Optional<String> text(JsonNode node, int maxLength) {
        if (!node.isTextual() && !node.isNumber() && !node.isBoolean()) {
            return Optional.empty();
        }
        String told = node.isBigDecimal() || node.isDouble() ? plain(node) : node.asText();
        return Optional.of(ClaimedText.cut(ClaimedText.clean(told).strip(), maxLength))
                .filter(text -> !text.isEmpty());
    }

    /** 1.5e3 is 1500. A number that would be longer than anyone writes stays as it is. */
    private static String plain(JsonNode number) {
        double value = number.doubleValue();
        return Math.abs(value) < 1e15 && Math.abs(value) >= 1e-9 || value == 0
                ? new BigDecimal(number.asText()).stripTrailingZeros().toPlainString()
                : number.asText();
    }
}
