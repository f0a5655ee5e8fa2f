package io.beseda.crm.fieldvalue;

import com.fasterxml.jackson.databind.JsonNode;
import io.beseda.crm.customfield.CustomFieldView;
import io.beseda.crm.customfield.CustomFieldView.EnumView;
import io.beseda.crm.customfield.FieldType;
import io.beseda.support.v4.V4Flaw;
import io.beseda.support.v4.V4Item;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * What values the types of fields take. An empty value is none. Lengths and ranges are our own: amoCRM does not tell its own.
 */
final class ValueRules {

    private static final String KEY = "value";
    private static final int MAX_TEXT = 2_048;
    private static final int MAX_LONG_TEXT = 65_535;
    /** Of a value with several parts, as JSON. */
    private static final int MAX_PARTS = 10_240;

    private static final int MAX_DIGITS = 30;
    /** The years 0 to 9999. */
    private static final long FIRST_SECOND = -62_167_219_200L;

    private static final long LAST_SECOND = 253_402_300_799L;
    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneOffset.UTC);

    private ValueRules() {}

    static boolean takesSeveral(FieldType type) {
        return switch (type) {
            case MULTISELECT,
                    MULTITEXT,
                    SMART_ADDRESS,
                    LEGAL_ENTITY,
                    ITEMS,
                    LINKED_ENTITY,
                    CHAINED_LIST,
                    FILE,
                    PAYER,
                    SUPPLIER -> true;
            default -> false;
        };
    }

    /** Empty for an empty value, and after noting what is wrong with one. */
    static Optional<FieldValue> read(CustomFieldView field, V4Item item) {
        return switch (field.type()) {
            case TEXT, URL, TRACKING_DATA, ORG_LEGAL_NAME, CATEGORY -> text(item, MAX_TEXT);
            case TEXTAREA, STREETADDRESS -> text(item, MAX_LONG_TEXT);
            case NUMERIC, MONETARY, PRICE -> number(item);
            case CHECKBOX -> checkbox(item);
            case DATE, BIRTHDAY -> time(item).map(at -> FieldValue.ofTime(at, day(at)));
            case DATE_TIME -> time(item).map(at -> FieldValue.ofTime(at, MINUTES.format(at)));
            case SELECT, MULTISELECT, RADIOBUTTON -> chosen(field, item);
            case MULTITEXT -> text(item, MAX_TEXT).flatMap(value -> ofKind(field, item, value));
            case SMART_ADDRESS ->
                text(item, MAX_TEXT)
                        .map(value -> item.text("enum_code").map(value::ofKind).orElse(value));
            case LEGAL_ENTITY, ITEMS, LINKED_ENTITY, CHAINED_LIST, FILE, PAYER, SUPPLIER -> parts(item);
        };
    }

    private static Optional<FieldValue> text(V4Item item, int maxLength) {
        Optional<JsonNode> given = item.value(KEY);
        if (given.filter(JsonNode::isContainerNode).isPresent()) {
            return refused(item, V4Flaw.INVALID_TYPE, "A text is expected here.");
        }
        Optional<String> text = given.map(JsonNode::asText).map(String::strip).filter(value -> !value.isEmpty());
        if (text.filter(value -> value.length() > maxLength).isPresent()) {
            return refused(item, V4Flaw.TOO_LONG, "At most %d characters.".formatted(maxLength));
        }
        if (text.filter(value -> value.indexOf('\0') >= 0).isPresent()) {
            return refused(item, V4Flaw.INVALID_VALUE, "It contains the character U+0000: remove it.");
        }
        return text.map(FieldValue::ofText);
    }

    /** A number, or a text that is one; {@code 7.0} and {@code 7} are the same. */
    private static Optional<FieldValue> number(V4Item item) {
        Optional<JsonNode> given = item.value(KEY).filter(value -> !isBlank(value));
        Optional<BigDecimal> number = given.flatMap(ValueRules::decimal);
        if (given.isPresent() && number.isEmpty()) {
            return refused(
                    item, V4Flaw.INVALID_TYPE, "A number of at most %d digits is expected here.".formatted(MAX_DIGITS));
        }
        return number.map(FieldValue::ofNumber);
    }

    private static Optional<BigDecimal> decimal(JsonNode value) {
        if (!value.isNumber() && !value.isTextual()) {
            return Optional.empty();
        }
        return CanonicalNumber.of(value.asText().strip().replace(',', '.'));
    }

    private static Optional<FieldValue> checkbox(V4Item item) {
        Optional<JsonNode> given = item.value(KEY);
        Optional<Boolean> flag = given.flatMap(value -> switch (value.asText()) {
            case "true", "1" -> Optional.of(true);
            case "false", "0", "" -> Optional.of(false);
            default -> Optional.empty();
        });
        if (given.isPresent() && flag.isEmpty()) {
            return refused(item, V4Flaw.INVALID_TYPE, "true or false is expected here.");
        }
        return flag.map(value -> FieldValue.ofText(value.toString()));
    }

    /** Seconds since 1970, or a time as RFC 3339 writes it. */
    private static Optional<Instant> time(V4Item item) {
        Optional<JsonNode> given = item.value(KEY).filter(value -> !isBlank(value));
        Optional<Instant> time = given.flatMap(ValueRules::instant);
        if (given.isPresent() && time.isEmpty()) {
            item.refuse(KEY, V4Flaw.INVALID_TYPE, "Seconds since 1970 are expected here.");
        }
        return time;
    }

    private static Optional<Instant> instant(JsonNode value) {
        String text = value.asText().strip();
        if (text.matches("-?\\d{1,12}")) {
            long seconds = Long.parseLong(text);
            return Optional.of(seconds)
                    .filter(each -> each >= FIRST_SECOND && each <= LAST_SECOND)
                    .map(Instant::ofEpochSecond);
        }
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static String day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC).toString();
    }

    /** By id, by code, or by the value itself. */
    private static Optional<FieldValue> chosen(CustomFieldView field, V4Item item) {
        Optional<Long> id = item.number("enum_id");
        Optional<String> code = item.text("enum_code");
        Optional<String> value = item.value(KEY).map(JsonNode::asText).filter(text -> !text.isBlank());
        if (id.isEmpty() && code.isEmpty() && value.isEmpty()) {
            return Optional.empty();
        }
        Optional<EnumView> found = enumOf(field.enums(), id, code, value);
        if (found.isEmpty()) {
            return refused(item, V4Flaw.NOT_SUPPORTED_CHOICE, "The field has no such value to choose.");
        }
        return found.map(each -> FieldValue.ofText(each.value()).ofEnum(each.id()));
    }

    private static Optional<EnumView> enumOf(
            List<EnumView> enums, Optional<Long> id, Optional<String> code, Optional<String> value) {
        return enums.stream()
                .filter(each -> id.map(given -> given == each.id())
                        .or(() -> code.map(given -> given.equals(each.code())))
                        .or(() -> value.map(given -> given.strip().equalsIgnoreCase(each.value())))
                        .orElse(false))
                .findFirst();
    }

    /** Of the kind the request names, else of the first there is. */
    private static Optional<FieldValue> ofKind(CustomFieldView field, V4Item item, FieldValue value) {
        Optional<Long> id = item.number("enum_id");
        Optional<String> code = item.text("enum_code");
        if (id.isEmpty() && code.isEmpty()) {
            return Optional.of(field.enums().stream()
                    .findFirst()
                    .map(first -> value.ofEnum(first.id()))
                    .orElse(value));
        }
        Optional<EnumView> kind = enumOf(field.enums(), id, code, Optional.empty());
        if (kind.isEmpty()) {
            item.refuse(
                    id.isPresent() ? "enum_id" : "enum_code",
                    V4Flaw.NOT_SUPPORTED_CHOICE,
                    "The field has no such kind of value.");
        }
        return kind.map(each -> value.ofEnum(each.id()));
    }

    private static Optional<FieldValue> parts(V4Item item) {
        Optional<JsonNode> given = item.value(KEY).filter(value -> !isBlank(value));
        if (given.filter(value -> value.toString().length() > MAX_PARTS).isPresent()) {
            return refused(item, V4Flaw.TOO_LONG, "At most %d characters of JSON.".formatted(MAX_PARTS));
        }
        if (given.filter(value -> value.toString().contains("\\u0000")).isPresent()) {
            return refused(item, V4Flaw.INVALID_VALUE, "It contains the character U+0000: remove it.");
        }
        return given.map(
                value -> FieldValue.ofText(value.path("name").asText("")).with(value));
    }

    private static boolean isBlank(JsonNode value) {
        return value.isTextual() && value.textValue().isBlank();
    }

    private static Optional<FieldValue> refused(V4Item item, V4Flaw flaw, String detail) {
        item.refuse(KEY, flaw, detail);
        return Optional.empty();
    }
}
