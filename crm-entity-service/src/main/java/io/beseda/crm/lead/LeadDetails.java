package io.beseda.crm.lead;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.beseda.crm.entity.EntityDetails;
import io.beseda.crm.pipeline.StatusKind;

/**
 * What only leads have. Reasons of loss, scores and labour costs are not kept: clients read the keys.
 *
 * @param price in units of the account's currency
 * @param closedAt seconds since 1970; null while it is open
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record LeadDetails(
        long price,
        @JsonProperty("status_id") long statusId,
        @JsonProperty("pipeline_id") long pipelineId,
        @JsonProperty("loss_reason_id") Long lossReasonId,
        @JsonProperty("closed_at") Long closedAt,
        Long score,
        @JsonProperty("labor_cost") Long laborCost,
        @JsonIgnore StatusKind kind)
        implements EntityDetails {}
