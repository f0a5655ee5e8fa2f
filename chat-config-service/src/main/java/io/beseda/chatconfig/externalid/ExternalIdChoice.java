package io.beseda.chatconfig.externalid;

import com.fasterxml.jackson.databind.JsonNode;
import io.beseda.chatconfig.field.InvalidValue;
import java.util.Optional;

/**
 * Which field is to hold the identifiers of a chat's clients.
 *
 * @param field empty for none
 */
public record ExternalIdChoice(Optional<CrmFieldId> field) {

    /** Of the field in requests. */
    public static final String POINTER = "/externalIdFieldId";

    static final String UNKNOWN = "external-id-field-unknown";

    /**
     * The field's id, or {@code null} for none.
     *
     * @throws InvalidValue if it is something else
     */
    public static ExternalIdChoice parse(JsonNode given) {
        if (given.isNull()) {
            return new ExternalIdChoice(Optional.empty());
        }
        if (!given.isIntegralNumber() || !given.canConvertToLong()) {
            throw new InvalidValue(UNKNOWN, "A field is chosen by its number, and none by null.");
        }
        return new ExternalIdChoice(Optional.of(new CrmFieldId(given.longValue())));
    }
}
