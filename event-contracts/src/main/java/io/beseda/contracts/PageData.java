package io.beseda.contracts;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a page tells of its client by {@code setMeta}, in one spelling. All of it together is at most 16 KB of JSON.
 *
 * @param contact the person, or {@code null} when nothing was told
 * @param lead the deal, or {@code null} when nothing was told
 * @param note a text for the card, or {@code null} when nothing was told
 * @param botParams for the greeting bot, or {@code null} when nothing was told; flat
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PageData(Contact contact, Lead lead, Note note, Map<String, String> botParams) {
    public PageData {
        botParams = botParams == null ? null : Map.copyOf(botParams);
    }

    /**
     * The person.
     *
     * @param name or {@code null} when not told
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Contact(String name, List<Field> fields) {
        public Contact {
            fields = List.copyOf(fields);
        }

        /** The first value of the field with this code. */
        public Optional<String> first(String code) {
            return fields.stream()
                    .filter(field -> code.equals(field.code()))
                    .flatMap(field -> field.values().stream())
                    .map(Value::value)
                    .findFirst();
        }
    }

    /**
     * The deal.
     *
     * @param name or {@code null} when not told
     * @param price in the account's currency, or {@code null} when not told
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Lead(String name, BigDecimal price, List<Field> fields) {
        public Lead {
            fields = List.copyOf(fields);
        }
    }

    /**
     * Values of a custom field, which is named by its id or its code.
     *
     * @param id or {@code null} when named by code
     * @param code or {@code null} when named by id
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Field(Long id, String code, List<Value> values) {
        public Field {
            values = List.copyOf(values);
        }
    }

    /**
     * One value.
     *
     * @param choice the id or code of a choice, as {@code WORK} of a phone, or {@code null}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Value(String value, String choice) {
        public Value {
            requireNonNull(value, "value");
        }
    }

    /** A text for the card of the contact or of the lead. */
    public record Note(String text, Target target) {
        public Note {
            requireNonNull(text, "text");
            requireNonNull(target, "target");
        }
    }

    /** Whose card. */
    public enum Target {
        @JsonProperty("contact")
        CONTACT,
        @JsonProperty("lead")
        LEAD
    }
}
