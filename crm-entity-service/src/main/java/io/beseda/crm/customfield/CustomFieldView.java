package io.beseda.crm.customfield;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.beseda.crm.entitytype.EntityType;
import io.beseda.support.account.AccountId;
import java.util.List;

/**
 * A custom field as amoCRM shows it.
 *
 * @param enums null for types without
 * @param remind null but for birthdays
 * @param currency null but for sums of money
 * @param groupId null if it is in the main one
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record CustomFieldView(
        FieldId id,
        String name,
        FieldType type,
        String code,
        int sort,
        @JsonProperty("account_id") AccountId accountId,
        @JsonProperty("entity_type") EntityType entityType,
        @JsonProperty("is_api_only") boolean apiOnly,
        @JsonProperty("is_deletable") boolean deletable,
        @JsonProperty("is_predefined") boolean predefined,
        List<EnumView> enums,
        String remind,
        String currency,
        @JsonProperty("group_id") String groupId,
        @JsonUnwrapped NotHere notHere) {

    /** What the field's values are chosen from. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record EnumView(long id, String value, String code, int sort) {}

    /** What amoCRM's fields have and ours do not: clients read every key. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record NotHere(
            @JsonProperty("required_statuses") List<String> requiredStatuses,
            @JsonProperty("hidden_statuses") List<String> hiddenStatuses,
            @JsonProperty("is_computed") boolean computed,
            List<String> triggers,
            @JsonProperty("chained_lists") List<String> chainedLists,
            @JsonProperty("tracking_callback") String trackingCallback) {

        private static final NotHere ANYTHING = new NotHere(List.of(), List.of(), false, List.of(), null, null);
    }

    static CustomFieldView of(CustomField field) {
        return new CustomFieldView(
                field.id(),
                field.name(),
                field.type(),
                field.code().orElse(null),
                field.sort(),
                field.accountId(),
                field.entityType(),
                field.apiOnly(),
                !field.predefined(),
                field.predefined(),
                field.type().hasEnums() ? enums(field) : null,
                field.remind().orElse(null),
                field.currency().orElse(null),
                field.group().orElse(null),
                NotHere.ANYTHING);
    }

    private static List<EnumView> enums(CustomField field) {
        return field.enums().stream()
                .map(each -> new EnumView(each.id(), each.value(), each.code().orElse(null), each.sort()))
                .toList();
    }
}
