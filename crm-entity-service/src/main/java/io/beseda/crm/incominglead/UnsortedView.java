package io.beseda.crm.incominglead;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.beseda.support.account.AccountId;

/** What has come in («unsorted»), as amoCRM shows it. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record UnsortedView(
        String uid,
        @JsonProperty("source_uid") String sourceUid,
        @JsonProperty("source_name") String sourceName,
        Category category,
        @JsonProperty("pipeline_id") long pipelineId,
        @JsonProperty("created_at") long createdAt,
        JsonNode metadata,
        @JsonProperty("account_id") AccountId accountId) {

    static UnsortedView of(IncomingLead incoming) {
        return new UnsortedView(
                incoming.uid(),
                incoming.sourceUid().orElse(null),
                incoming.sourceName().orElse(null),
                incoming.category(),
                incoming.pipelineId(),
                incoming.createdAt().getEpochSecond(),
                incoming.metadata(),
                incoming.accountId());
    }
}
