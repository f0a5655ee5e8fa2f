package io.beseda.crm.entity;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.beseda.crm.fieldvalue.FieldValuesView;
import io.beseda.support.account.AccountId;
import io.beseda.support.account.UserId;
import java.util.List;

/**
 * An entity as amoCRM shows it. Times are seconds since 1970.
 *
 * @param responsibleUserId 0 for nobody
 * @param values null if there are none
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record EntityView(
        long id,
        String name,
        @JsonUnwrapped EntityDetails details,
        @JsonProperty("responsible_user_id") long responsibleUserId,
        @JsonProperty("group_id") long groupId,
        @JsonProperty("created_by") long createdBy,
        @JsonProperty("updated_by") long updatedBy,
        @JsonProperty("created_at") long createdAt,
        @JsonProperty("updated_at") long updatedAt,
        @JsonProperty("closest_task_at") Long closestTaskAt,
        @JsonProperty("is_deleted") boolean deleted,
        @JsonProperty("custom_fields_values") List<FieldValuesView> values,
        @JsonProperty("account_id") AccountId accountId) {

    static EntityView of(EntityState state) {
        return new EntityView(
                state.ref().id(),
                state.name(),
                state.details(),
                state.responsible().map(UserId::value).orElse(0L),
                0,
                state.createdBy(),
                state.updatedBy(),
                state.createdAt().getEpochSecond(),
                state.updatedAt().getEpochSecond(),
                null,
                false,
                state.values().isEmpty() ? null : state.values(),
                state.accountId());
    }
}
