package io.beseda.crm.entitywebhook;

import io.beseda.crm.incominglead.Category;
import io.beseda.crm.lead.LeadId;
import io.beseda.support.account.AccountId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What came in, by the keys of amoCRM's {@code add_unsorted}.
 *
 * @param pipelineId of its lead
 */
public record AddedUnsorted(
        AccountId accountId, String uid, Category category, LeadId lead, long pipelineId, Instant createdAt) {

    /**
     * All there is to tell.
     *
     * @param source where it came from
     * @param entities its leads, contacts and companies, by the codes of their types
     */
    public Map<String, Object> payload(Map<String, ?> source, Map<String, ?> entities) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("uid", uid);
        payload.put("category", category.code());
        payload.put("source_data", source);
        payload.put("date_create", createdAt.getEpochSecond());
        payload.put("data", entities);
        payload.put("pipeline_id", pipelineId);
        payload.put("account_id", accountId.value());
        payload.put("lead_id", lead.value());
        payload.put("created_at", createdAt.getEpochSecond());
        return payload;
    }
}
