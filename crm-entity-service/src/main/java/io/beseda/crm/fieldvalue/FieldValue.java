package io.beseda.crm.fieldvalue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * One value of a custom field.
 *
 * @param text as a person reads it: what searches and filters compare
 * @param number what ranges compare; seconds since 1970 of dates
 * @param enumId of fields that have enums
 * @param enumCode what kind of value it is, where the field has no enums to say so
 * @param details of types with several parts, as they were given
 */
public record FieldValue(
        String text,
        Optional<BigDecimal> number,
        Optional<Long> enumId,
        Optional<String> enumCode,
        Optional<JsonNode> details) {

    static FieldValue ofText(String text) {
        return new FieldValue(text, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static FieldValue ofNumber(BigDecimal number) {
        return new FieldValue(
                number.toPlainString(), Optional.of(number), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** @param text how a person writes it */
    static FieldValue ofTime(Instant time, String text) {
        return new FieldValue(
                text,
                Optional.of(BigDecimal.valueOf(time.getEpochSecond())),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    FieldValue ofEnum(long id) {
        return new FieldValue(text, number, Optional.of(id), enumCode, details);
    }

    FieldValue ofKind(String code) {
        return new FieldValue(text, number, enumId, Optional.of(code), details);
    }

    FieldValue with(JsonNode parts) {
        return new FieldValue(text, number, enumId, enumCode, Optional.of(parts));
    }
}
