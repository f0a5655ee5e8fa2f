package io.beseda.crm.customfield;

import java.util.List;
import java.util.Optional;

/**
 * A custom field to be.
 *
 * @param sort empty puts it last
 * @param remind of a birthday: never, or how long before it
 * @param currency of a sum of money, ISO 4217
 * @param group the main one if empty
 */
public record NewCustomField(
        FieldType type,
        String name,
        Optional<String> code,
        Optional<Integer> sort,
        boolean apiOnly,
        Optional<String> remind,
        Optional<String> currency,
        Optional<String> group,
        List<EnumChange> enums) {

    static NewCustomField predefined(FieldType type, String name, String code, List<EnumChange> enums) {
        return new NewCustomField(
                type,
                name,
                Optional.of(code),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                enums);
    }
}
