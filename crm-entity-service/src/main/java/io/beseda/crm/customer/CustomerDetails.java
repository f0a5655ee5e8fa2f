package io.beseda.crm.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.beseda.crm.entity.EntityDetails;

/**
 * What only customers have. Purchases are not kept: clients read the keys.
 *
 * @param nextPrice what is expected next, in units of the account's currency
 * @param nextDate when, in seconds since 1970; null if nobody knows
 * @param periodicity days between purchases; 0 if there is no rule
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record CustomerDetails(
        @JsonProperty("next_price") long nextPrice,
        @JsonProperty("next_date") Long nextDate,
        @JsonProperty("status_id") Long statusId,
        int periodicity,
        long ltv,
        @JsonProperty("purchases_count") int purchasesCount,
        @JsonProperty("average_check") long averageCheck)
        implements EntityDetails {}
