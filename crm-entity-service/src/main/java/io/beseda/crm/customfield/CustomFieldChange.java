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
        Optional<String> group,
        Optional<List<EnumChange>> enums) {

    /** A field that is to be in this group. */
    static CustomFieldChange ofGroup(FieldId id, String group) {
        return new CustomFieldChange(
                id,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(group),
                Optional.empty());
    }
}
