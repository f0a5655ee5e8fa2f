package io.beseda.crm.customfield;

import java.util.List;
import java.util.Optional;

/**
 * What is to be different about a custom field; what is empty stays.
 *
 * @param type the one it has: no other is taken
 * @param enums all there are to be: one that is missing goes
 */
public record CustomFieldChange(
        FieldId id,
        Optional<FieldType> type,
        Optional<String> name,
        Optional<String> code,
        Optional<Integer> sort,
        Optional<Boolean> apiOnly,
        Optional<String> remind,
        Optional<String> currency,
        Optional<List<EnumChange>> enums) {}
