package io.beseda.crm.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.beseda.support.account.AccountId;

/** An event as amoCRM shows it. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record JournalView(
        String id,
        String type,
        @JsonProperty("entity_id") long entityId,
        @JsonProperty("entity_type") String entityType,
        @JsonProperty("created_by") long createdBy,
        @JsonProperty("created_at") long createdAt,
        @JsonProperty("value_after") JsonNode valueAfter,
        @JsonProperty("value_before") JsonNode valueBefore,
        @JsonProperty("account_id") AccountId accountId) {

    static JournalView of(JournalEntry entry) {
        return new JournalView(
                Long.toString(entry.id()),
                entry.type(),
                entry.entity().id(),
                entry.entity().type().singular(),
                entry.by(),
                entry.at().getEpochSecond(),
                entry.after(),
                entry.before(),
                entry.accountId());
    }
}
