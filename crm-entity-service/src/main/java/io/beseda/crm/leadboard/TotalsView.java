package io.beseda.crm.leadboard;

import java.math.BigDecimal;
import java.util.List;

/** What stands where; statuses without leads are not in it. */
public record TotalsView(List<StatusPart> items) {

    /**
     * Of one status.
     *
     * @param statusId as in {@code /api/v4}: won and lost have the same ids in every pipeline
     * @param price of all its leads, in units of the account's currency
     */
    public record StatusPart(long pipelineId, long statusId, long count, BigDecimal price) {}
}
